import { testRule } from '../testing.ts';
import rule from './unix-encoding.ts';

testRule(rule, {
  correct: ['# only a comment\n', 'A="a\nb"\n'],
  incorrect: [
    { text: 'A="a\r\n    ^ crlf\nb"\nB=1\r\nC=2', fixed: 'A="a\nb"\nB=1\nC=2' },
    { text: '\uFEFF# c\r\n^ bom\n   ^ crlf\nA=1\n', fixed: '# c\nA=1\n' },
  ],
});
