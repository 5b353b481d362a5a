import { testRule } from '../testing.ts';
import rule from './jwt-no-ignore-expiration.ts';

testRule(rule, {
  correct: [
    'jwt.verify(token, key, { ignoreExpiration: false });',
    'jwt.verify(token, key, { ignoreExpiration });',
    "router.post('/logout', (req, res) => { jwt.verify(token, key, { ignoreExpiration: true }); });",
    'class Tokens { renewToken(t) { return this.jwt.verify(t, { ignoreExpiration: true }); } }',
    "jwt.verify(token, key, { ignoreExpiration: process.env.NODE_ENV !== 'production' });",
  ],
  incorrect: [
    'const claims = jwt.verify(token, key, { ignoreExpiration: true });\n                                        ^^^^^^^^^^^^^^^^^^^^^^ ignored\n',
    { text: 'class JwtStrategy extends PassportStrategy(Strategy) { constructor() { super({ secretOrKey, ignoreExpiration: true }); } }\n                                                                                            ^^^^^^^^^^^^^^^^^^^^^^ ignored\n', filename: 'jwt.strategy.ts' },
  ],
});
