import { testRule } from '../testing.ts';
import rule from './jwt-max-lifetime.ts';

const jwt = "import jwt from 'jsonwebtoken';\n";

testRule(rule, {
  correct: [
    "import { createSigner } from 'fast-jwt';\ncreateSigner({ key, expiresIn: 600000 });\ncreateSigner({ key, expiresIn: '3600000' });",
    "import { SignJWT } from 'jose';\nnew SignJWT(claims).setExpirationTime('2 hours').setExpirationTime(1_900_000_000);",
    `${jwt}res.json({ token: jwt.sign(claims, key), expiresIn: 604_800_000 });`,
    `${jwt}import { getSignedUrl } from '@aws-sdk/s3-request-presigner';\ngetSignedUrl(client, command, { expiresIn: 604800 });`,
    "const schema = Joi.object({ JWT_REFRESH_EXPIRATION_DAYS: Joi.number().default(30), JWT_TTL: Joi.number().default(86400000) });",
    "const env = z.object({ JWT_EXPIRES_IN: z.string().default('1h'), CACHE_TTL: z.string().default('90d') });",
    `${jwt}const options = { expiresIn: '14d' };\nconst refreshToken = jwt.sign(claims, key, options);`,
    `${jwt}res.json({ refreshToken: jwt.sign(claims, key, { expiresIn: '14d' }) });`,
    `${jwt}jwt.sign(claims, key, { expiresIn: 60 * 60 });`,
    `${jwt}jwt.sign(claims, key, { expiresIn: lifetime });`,
    `${jwt}jwt.sign({ sub, exp: 1_900_000_000 }, key);`,
    `${jwt}function issueRefreshToken() { return jwt.sign(claims, key, { expiresIn: '14d' }); }`,
    { text: `${jwt}jwt.sign(claims, key, { expiresIn: '36h' });`, options: { maxAccess: '2d' } },
  ],
  incorrect: [
    "import { JwtModule } from '@nestjs/jwt';\nJwtModule.register({ secret, signOptions: { expiresIn: '365d' } });\n                                                       ^^^^^^ long\n",
    "import jwt from '@fastify/jwt';\napp.register(jwt, { secret, sign: { expiresIn: 604800 } });\n                                               ^^^^^^ long\n",
    "import { createSigner } from 'fast-jwt';\ncreateSigner({ key, expiresIn: 604800000 });\n                               ^^^^^^^^^ long\n",
    "import { SignJWT } from 'jose';\nnew SignJWT(claims).setExpirationTime('30d from now');\n                                      ^^^^^^^^^^^^^^ long\n",
    "import { sign } from 'hono/jwt';\nsign({ sub, exp: Math.floor(Date.now() / 1000) + 60 * 60 * 72 }, key);\n                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long\n",
    "this.jwtService.sign(claims, { expiresIn: this.config.get('JWT_EXPIRES_IN') ?? '90d' });\n                                                                               ^^^^^ long\n",
    "const schema = Joi.object({ JWT_ACCESS_EXPIRATION_MINUTES: Joi.number().default(43200).description('m') });\n                                                                                ^^^^^ long\n",
    "const env = z.object({ REFRESH_TOKEN_TTL: z.string().default('90d') });\n                                                             ^^^^^ long\n",
    `${jwt}jwt.sign(claims, key, { expiresIn: 60 * 60 * 48 });\n                                   ^^^^^^^^^^^^ long\n`,
    `${jwt}const refresh = jwt.sign(claims, key, { expiresIn: '90d' });\n                                                   ^^^^^ long\n`,
    { text: `${jwt}jwt.sign(claims, key, { expiresIn: '8h' });\n                                   ^^^^ long\n`, options: { maxAccess: '15m' } },
  ],
});
