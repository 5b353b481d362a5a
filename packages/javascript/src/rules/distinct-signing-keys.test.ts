import { testRule } from '../testing.ts';
import rule from './distinct-signing-keys.ts';

const imports = "import session from 'express-session';\nimport jwt from 'jsonwebtoken';\n";

testRule(rule, {
  correct: [
    `${imports}session({ secret: config.session.secret }); jwt.sign({}, config.jwt.secret);`,
    `${imports}jwt.sign({}, process.env.SECRET); jwt.verify(token, process.env.SECRET);`,
    `${imports}session({ secret: 'one' }); jwt.sign({}, 'one');`,
    `${imports}session({ secret: [process.env.NEW, process.env.OLD] }); jwt.sign({}, process.env.OLD);`,
    `${imports}const a = (secret) => session({ secret });\nconst b = (secret) => jwt.sign({}, secret);`,
    `${imports}session({ secret: derive('session') }); jwt.sign({}, derive('token'));`,
    `${imports}session({ secret: process.env.SECRET }); if (isDev) jwt.sign({}, process.env.SECRET);`,
    "import { createHmac } from 'crypto';\nimport jwt from 'jsonwebtoken';\ncreateHmac('sha256', process.env.SECRET); jwt.sign({}, process.env.SECRET);",
  ],
  incorrect: [
    `${imports}const secret = process.env.SECRET || 'x';\nsession({ secret });\njwt.sign({}, secret);\n             ^^^^^^ same\n`,
    `${imports}const { SECRET } = process.env;\nsession({ secret: SECRET });\njwt.sign({}, process.env.SECRET);\n             ^^^^^^^^^^^^^^^^^^ same\n`,
    `${imports}const KEY = 'one';\njwt.sign({}, KEY);\nsession({ secret: KEY });\n                  ^^^ same\n`,
    `${imports}jwt.sign({}, config.get('secret'));\nsession({ secret: config.get('secret') });\n                  ^^^^^^^^^^^^^^^^^^^^ same\n`,
    "import Koa from 'koa';\nimport koaJwt from 'koa-jwt';\nconst app = new Koa();\napp.keys = [process.env.KEY];\napp.use(koaJwt({ secret: process.env.KEY }));\n                         ^^^^^^^^^^^^^^^ same\n",
  ],
});
