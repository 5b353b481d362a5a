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
    `${jwt}const options = { algorithms: ['none'] };\n                               ^^^^^^ none\njwt.verify(token, key, options);\n`,
    "import * as jose from 'jose';\nnew jose.UnsecuredJWT(claims).encode();\n    ^^^^^^^^^^^^^^^^^ unsecured\n",
    "const { UnsecuredJWT } = require('jose');\nUnsecuredJWT.decode(token);\n^^^^^^^^^^^^^^^^^^^ unsecured\n",
    "this.jwtService.verifyAsync(token, { algorithms: ['none'] });\n                                                  ^^^^^^ none\n",
    {
      text: "import { Strategy } from 'passport-jwt';\nclass Jwt extends PassportStrategy(Strategy) { constructor() { super({ algorithms: ['none'] }); } }\n                                                                                    ^^^^^^ none\n",
      filename: 'jwt.strategy.ts',
    },
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
