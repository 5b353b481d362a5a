import { testRule } from '../testing.ts';
import rule from './jwt-no-ignore-expiration.ts';

testRule(rule, {
  correct: [
    'cache.get(key, { ignoreExpiration: true });',
    "import { get } from 'cache-manager';\nimport jwt from 'jsonwebtoken';\nget(key, { ignoreExpiration: true });",
    {
      text: "import { Strategy } from 'passport-jwt';\nclass RefreshStrategy extends PassportStrategy(Strategy, 'jwt-refresh') { constructor() { super({ ignoreExpiration: true }); } }",
      filename: 'refresh.strategy.ts',
    },
    "import { Strategy } from 'passport-jwt';\nnew Strategy({ secretOrKey, jsonWebTokenOptions: { ignoreExpiration: true } }, verify);",
    "import { jwtVerify } from 'jose';\njwtVerify(token, key, { ignoreExpiration: true });",
    'jwt.verify(token, key, { ignoreExpiration: false });',
    'jwt.verify(token, key, { ignoreExpiration });',
    "router.post('/logout', (req, res) => { jwt.verify(token, key, { ignoreExpiration: true }); });",
    'class Tokens { renewToken(t) { return this.jwt.verify(t, { ignoreExpiration: true }); } }',
    "jwt.verify(token, key, { ignoreExpiration: process.env.NODE_ENV !== 'production' });",
  ],
  incorrect: [
    "import { createVerifier } from 'fast-jwt';\nconst verify = createVerifier({ key, ignoreExpiration: true });\n                                     ^^^^^^^^^^^^^^^^^^^^^^ ignored\n",
    "import jwt from 'jsonwebtoken';\nconst options = { ignoreExpiration: true };\n                  ^^^^^^^^^^^^^^^^^^^^^^ ignored\njwt.verify(token, key, options);\n",
    "import { JwtModule } from '@nestjs/jwt';\nJwtModule.registerAsync({ useFactory: () => ({ verifyOptions: { ignoreExpiration: true } }) });\n                                                                ^^^^^^^^^^^^^^^^^^^^^^ ignored\n",
    'const claims = jwt.verify(token, key, { ignoreExpiration: true });\n                                        ^^^^^^^^^^^^^^^^^^^^^^ ignored\n',
    { text: 'class JwtStrategy extends PassportStrategy(Strategy) { constructor() { super({ secretOrKey, ignoreExpiration: true }); } }\n                                                                                            ^^^^^^^^^^^^^^^^^^^^^^ ignored\n', filename: 'jwt.strategy.ts' },
  ],
});
