import { testRule } from '../testing.ts';
import rule from './jwt-no-none-algorithm.ts';

const jwt = "import jwt from 'jsonwebtoken';\n";

testRule(rule, {
  correct: [
    `${jwt}jwt.verify(token, key, { algorithms });`,
    "compress(text, { algorithm: 'none' });",
    "const header = { alg: 'none' };",
    "import simple from 'jwt-simple';\nsimple.decode(token, key);",
    { text: `${jwt}expect(() => jwt.verify(token, key, { algorithms: ['none'] })).toThrow();`, filename: 'a.test.js' },
  ],
  incorrect: [
    `${jwt}jwt.sign(claims, '', { algorithm: 'none' });\n                                  ^^^^^^ none\n`,
    `${jwt}jwt.sign(claims, '', { header: { alg: 'None' } });\n                                      ^^^^^^ none\n`,
    "import simple from 'jwt-simple';\nsimple.decode(token, key, true);\n                          ^^^^ unchecked\n",
    "import fastifyJwt from '@fastify/jwt';\nfastify.register(fastifyJwt, { secret, verify: { algorithms: ['none'] } });\n                                                              ^^^^^^ none\n",
    {
      text: `${jwt}jwt.verify(t, k, { algorithms: ['none', 'HS256'] });\n                                ^^^^^^ none\n`,
      fixed: `${jwt}jwt.verify(t, k, { algorithms: ['HS256'] });\n`,
    },
    {
      text: "jwt.verify(token, key, { algorithms: ['HS256', 'none'] });\n                                               ^^^^^^ none\n",
      fixed: "jwt.verify(token, key, { algorithms: ['HS256'] });\n",
    },
  ],
});
