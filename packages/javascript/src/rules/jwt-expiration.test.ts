import { testRule } from '../testing.ts';
import rule from './jwt-expiration.ts';

const jwt = "import jwt from 'jsonwebtoken';\n";

testRule(rule, {
  correct: [
    `${jwt}jwt.sign(payload, key);`,
    `${jwt}jwt.sign({ ...payload }, key);`,
    `${jwt}jwt.sign({ sub }, key, options);`,
    `${jwt}jwt.sign({ sub }, key, { ...options });`,
    `${jwt}jwt.sign({ sub }, key, { expiresIn });`,
    `${jwt}jwt.sign(...args);`,
    `${jwt}const options = { expiresIn: '1h' };\njwt.sign({ sub }, key, options);`,
    `${jwt}function unsubscribeLink(sub) { return jwt.sign({ sub }, key); }`,
    `${jwt}if (isDev) jwt.sign({ sub }, key);`,
    "import jwt from './jwt';\njwt.sign({ sub }, key);",
    "import { SignJWT } from 'jose';\nconst token = new SignJWT({ sub });\ntoken.setExpirationTime('1h');\nawait token.sign(key);",
    "import { SignJWT } from 'jose';\nawait new SignJWT(claims).sign(key);",
    "import { createSigner } from 'fast-jwt';\ncreateSigner({ key, expiresIn: 600000 });",
    "fastify.register(require('@fastify/jwt'), { secret, sign: { expiresIn: '10m' } });\nfastify.jwt.sign({ sub });",
    "fastify.register(require('@fastify/jwt'), { secret });\nfastify.jwt.sign({ sub }, { expiresIn: '10m' });",
    'fastify.jwt.sign({ sub });',
  ],
  incorrect: [
    `${jwt}jwt.sign({ sub }, key, {});\n^^^^^^^^ forever\n`,
    `${jwt}jwt.sign({ sub }, key, (error, token) => done(error, token));\n^^^^^^^^ forever\n`,
    `${jwt}jwt.sign({ sub }, key, { algorithm: 'HS256' });\n^^^^^^^^ forever\n`,
    `${jwt}const payload = { sub };\nconst options = { algorithm: 'RS256' };\njwt.sign(payload, key, options);\n^^^^^^^^ forever\n`,
    `const { sign } = require('jsonwebtoken');\nsign({ sub }, key, { expiresIn: undefined });\n^^^^ forever\n`,
    "import * as jose from 'jose';\nawait new jose.SignJWT({ sub }).setIssuedAt().sign(key);\n          ^^^^^^^^^^^^ forever\n",
    "import { createSigner } from 'fast-jwt';\ncreateSigner({ key });\n^^^^^^^^^^^^ forever\n",
    "fastify.register(require('@fastify/jwt'), { secret });\nfastify.jwt.sign({ sub });\n^^^^^^^^^^^^^^^^ forever\nreply.jwtSign({ sub });\n^^^^^^^^^^^^^ forever\n",
    {
      text: "import { JwtModule, JwtService } from '@nestjs/jwt';\n@Module({ imports: [JwtModule.register({ secret })] })\nexport class AuthModule {\n  constructor(private readonly jwt: JwtService) {}\n  login() {\n    return this.jwt.signAsync({ sub: 1 });\n           ^^^^^^^^^^^^^^^^^^ forever\n  }\n}\n",
      filename: 'auth.module.ts',
    },
  ],
});
