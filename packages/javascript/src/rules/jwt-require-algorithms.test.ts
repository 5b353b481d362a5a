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
    "import { jwtVerify, importSPKI } from 'jose';\nconst key = await importSPKI(pem, 'RS256');\nawait jwtVerify(token, key);",
    "import { jwtVerify } from 'jose';\nawait jwtVerify(token, key);",
  ],
  incorrect: [
    `${jwt}jwt.verify(token, key, { issuer: 'a' });\n^^^^^^^^^^ missing\n`,
    `${jwt}jwt.verify(token, key, (error, claims) => done(error, claims));\n^^^^^^^^^^ missing\n`,
    "import { createRemoteJWKSet, jwtVerify } from 'jose';\nconst keys = createRemoteJWKSet(url);\nawait jwtVerify(token, keys);\n      ^^^^^^^^^ missing\n",
    "import { jwtVerify } from 'jose';\nawait jwtVerify(token, new TextEncoder().encode(secret), { issuer });\n      ^^^^^^^^^ missing\n",
    {
      text: "import { Strategy } from 'passport-jwt';\nclass Jwt extends PassportStrategy(Strategy) { constructor() { super({ jwtFromRequest, secretOrKey }); } }\n                                                               ^^^^^ missing\n",
      filename: 'jwt.strategy.ts',
    },
  ],
});
