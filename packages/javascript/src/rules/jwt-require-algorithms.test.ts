import { testRule } from '../testing.ts';
import rule from './jwt-require-algorithms.ts';

const jwt = "import jwt from 'jsonwebtoken';\n";

testRule(rule, {
  correct: [
    `${jwt}jwt.verify(token, key, options);`,
    `${jwt}jwt.verify(token, key, { ...options });`,
    `${jwt}jwt.verify(token, key, { algorithms });`,
    'jwt.verify(token, key);',
    "import { jwtVerify } from 'jose';\njwtVerify(...given);",
  ],
  incorrect: [
    `${jwt}jwt.verify(token, key, { issuer: 'a' });\n^^^^^^^^^^ missing\n`,
    `${jwt}jwt.verify(token, key, (error, claims) => done(error, claims));\n^^^^^^^^^^ missing\n`,
    "import { jwtVerify } from 'jose';\nawait jwtVerify(token, keys);\n      ^^^^^^^^^ missing\n",
  ],
});
