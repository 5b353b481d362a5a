import { testRule } from '../testing.ts';
import rule from './no-spaces-around-equals.ts';

testRule(rule, {
  correct: ['A=1 # c\n# c  \nB="1"  \nC=\n', 'export  A=1\nK: v\nMY KEY = 1\n'],
  incorrect: [
    { text: 'A=1  \n   ^^ trailing\nB=\n', fixed: 'A=1\nB=\n' },
    { text: '  A=1\n^^ leading\n', fixed: 'A=1\n' },
    { text: 'A= \n  ^ trailing\n', fixed: 'A=\n' },
    { text: 'A = # c\n ^^ around\n', fixed: 'A= # c\n' },
    { text: 'B=1\nA = "b"\n ^^^ around\nC=${B}\n', fixed: 'B=1\nA="b"\nC=${B}\n', filename: '.env.test' },
    {
      text: ' A = 1 \n^ leading\n  ^^^ around\n      ^ trailing\n',
      fixed: 'A=1\n',
    },
  ],
});
