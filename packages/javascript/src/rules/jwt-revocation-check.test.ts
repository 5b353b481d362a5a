import { testRule } from '../testing.ts';
import rule from './jwt-revocation-check.ts';

testRule(rule, {
  correct: [
    "import { expressjwt } from 'express-jwt';\napp.use(expressjwt(options));",
    "import { expressjwt } from 'express-jwt';\napp.use(expressjwt({ ...options, secret }));",
    "import { expressjwt } from 'express-jwt';\nimport jwt from 'jsonwebtoken';\napp.use(expressjwt({ secret, algorithms }));\nconst token = jwt.sign({ sub }, secret, { expiresIn: '10m' });",
    "passport.use(new LocalStrategy((user, done) => done(null, user)));",
  ],
  incorrect: [
    "const jwt = require('express-jwt');\napp.use(jwt({ secret }));\n        ^^^ middleware\n",
    'passport.use(new JwtStrategy(options, function (payload, done) { return done(null, payload); }));\n                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ strategy\n',
  ],
});
