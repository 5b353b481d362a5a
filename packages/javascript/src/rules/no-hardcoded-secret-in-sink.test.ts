import { testRule } from '../testing.ts';
import rule from './no-hardcoded-secret-in-sink.ts';

const crypto = "import { createHmac, createCipheriv } from 'node:crypto';\n";

testRule(rule, {
  correct: [
    "import session from 'express-session';\napp.use(session({ secret: process.env.SESSION_SECRET }));",
    "import session from 'express-session';\napp.use(session({ secret: process.env.SESSION_SECRET || 'keyboard cat' }));",
    "import session from 'express-session';\nif (process.env.NODE_ENV === 'development') app.use(session({ secret: 'dev' }));",
    "import session from 'express-session';\nconst secret = isProduction ? load() : 'dev';\napp.use(session({ secret }));",
    "import session from './session';\napp.use(session({ secret: 'keyboard cat' }));",
    "import session from 'express-session';\napp.use(session(options));",
    "import jwt from 'jsonwebtoken';\njwt.verify(token, '-----BEGIN PUBLIC KEY-----\\nMFkw', { algorithms: ['ES256'] });",
    "import jwt from 'jsonwebtoken';\njwt.sign(payload, '', { algorithm: 'none' });",
    "import jwt from 'jsonwebtoken';\njwt.sign(payload, fs.readFileSync('key.pem'), { algorithm: 'RS256' });",
    "import jwt from 'jsonwebtoken';\njwt.decode(token, 'x');",
    `${crypto}const date = createHmac('sha256', 'AWS4' + secret).update(day).digest();`,
    `${crypto}const key = createHmac('sha256', 'WebAppData').update(botToken).digest();`,
    `${crypto}createHmac('sha256', Buffer.from(process.env.KEY, 'hex'));`,
    "res.send(`<b>${process.env.PUBLIC_URL}</b>`);",
    "mailer.send(`<b>${process.env.API_SECRET}</b>`);",
    "res.send(`${process.env.API_SECRET}`.length);",
    { text: "import jwt from 'jsonwebtoken';\njwt.sign({}, 'secret');", filename: 'test/auth.test.js' },
    "import jwt from 'jsonwebtoken';\njwt.sign(payload, `{{fake:pem_private_key}}`, { algorithm: 'RS256' });",
  ],
  incorrect: [
    "import jwt from 'jsonwebtoken';\nconst KEY = 'k1';\n            ^^^^ key\nif (isDev) jwt.sign({}, KEY);\njwt.verify(token, KEY);\n",
    "res.send(`<script>const key = '${process.env.API_SECRET}'</script>`);\n                                 ^^^^^^^^^^^^^^^^^^^^^^ served\n",
    "import session from 'cookie-session';\napp.use(session({ keys: ['one', process.env.KEY] }));\n                         ^^^^^ key\n",
    "import Koa from 'koa';\nconst app = new Koa();\napp.keys = ['im a newer secret', 'like turtle'];\n            ^^^^^^^^^^^^^^^^^^^ key\n                                 ^^^^^^^^^^^^^ key\n",
    "import session from '@fastify/session';\nfastify.register(session, { secret: 'a secret with minimum length of 32 characters' });\n                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key\n",
    "import { JwtModule } from '@nestjs/jwt';\nexport const jwt = JwtModule.registerAsync({ useFactory: () => ({ secret: 'x1' }) });\n                                                                          ^^^^ key\n",
    "import { doubleCsrf } from 'csrf-csrf';\ndoubleCsrf({ getSecret: () => 'Secret' });\n                              ^^^^^^^^ key\n",
    "import { Strategy } from 'passport-jwt';\nnew Strategy({ secretOrKeyProvider: (req, raw, done) => { done(null, 'k'); } }, verify);\n                                                                     ^^^ key\n",
    `${crypto}const cipher = createCipheriv('aes-256-gcm', Buffer.from('0123456789abcdef0123456789abcdef'), iv);\n                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key\n`,
    "import CryptoJS from 'crypto-js';\nCryptoJS.AES.encrypt(text, 'secret key 123');\n                           ^^^^^^^^^^^^^^^^ key\n",
    {
      text: "import jwt from 'jsonwebtoken';\nconst refreshSecret = 'r1';\n                      ^^^^ key\njwt.sign({}, refreshSecret);\njwt.verify(token, refreshSecret);\n",
      suggested: "import jwt from 'jsonwebtoken';\nconst refreshSecret = process.env.REFRESH_SECRET;\njwt.sign({}, refreshSecret);\njwt.verify(token, refreshSecret);\n",
    },
    "import jwt from 'jsonwebtoken';\njwt.sign({}, config.jwtSecret || 'your-secret-key');\n                                 ^^^^^^^^^^^^^^^^^ key\n",
  ],
});
