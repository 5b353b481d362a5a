import { testRule } from '../testing.ts';
import rule from './no-duplicate-key.ts';

testRule(rule, {
  correct: ['DEBUG=1\ndebug=1\n', 'A=1\nB=1\n', 'A="\nA=1\n"\n'],
  incorrect: [
    'export PORT=1\nPORT = 2\n^^^^ changed\n',
    'A=1\nA=2\n^ changed\nA=2\n^ repeated\n',
    'JWT_SECRET=Zk29-qqpL\nJWT_SECRET="Zk29-qqpL"\n^^^^^^^^^^ repeated\n',
    { text: 'A=\nA=1\n^ changed\n', filename: '.env.test' },
  ],
});
