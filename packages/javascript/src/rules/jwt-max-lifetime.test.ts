import { testRule } from '../testing.ts';
import rule from './jwt-max-lifetime.ts';

const jwt = "import jwt from 'jsonwebtoken';\n";

testRule(rule, {
  correct: [
    `${jwt}jwt.sign(claims, key, { expiresIn: 60 * 60 });`,
    `${jwt}jwt.sign(claims, key, { expiresIn: lifetime });`,
    `${jwt}jwt.sign({ sub, exp: 1_900_000_000 }, key);`,
    `${jwt}function issueRefreshToken() { return jwt.sign(claims, key, { expiresIn: '14d' }); }`,
    { text: `${jwt}jwt.sign(claims, key, { expiresIn: '36h' });`, options: { maxAccess: '2d' } },
  ],
  incorrect: [
    `${jwt}jwt.sign(claims, key, { expiresIn: 60 * 60 * 48 });\n                                   ^^^^^^^^^^^^ long\n`,
    `${jwt}const refresh = jwt.sign(claims, key, { expiresIn: '90d' });\n                                                   ^^^^^ long\n`,
    { text: `${jwt}jwt.sign(claims, key, { expiresIn: '8h' });\n                                   ^^^^ long\n`, options: { maxAccess: '15m' } },
  ],
});
