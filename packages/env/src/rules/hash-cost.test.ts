import { testRule } from '../testing.ts';
import rule from './hash-cost.ts';

testRule(rule, {
  correct: [
    'BCRYPT_ROUNDS=10\nSALT_ROUNDS=20\nBCRYPT_COST=\nBCRYPT_LOG_ROUNDS=${ROUNDS}\nARGON2_ROUNDS=4\nBCRYPT_SALT_ROUNDS=auto\n',
    { text: 'BCRYPT_ROUNDS=4\n', filename: '.env.example' },
  ],
  incorrect: ['BCRYPT_LOG_ROUNDS=9\n                  ^ lowHashCost\nBCRYPT_SALT_ROUNDS=21\n                   ^^ highHashCost\n'],
});
