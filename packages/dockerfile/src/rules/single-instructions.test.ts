import { testRule } from '../testing.ts';
import rule from './single-instructions.ts';

testRule(rule, {
  correct: [
    'FROM debian:12 AS base\nCMD ["a"]\nFROM base\nCMD ["b"]\n',
    'FROM debian:12\nONBUILD CMD ["a"]\nCMD ["b"]\n',
    'FROM debian:12\n# CMD ["a"]\nCMD ["b"]\n',
  ],
  incorrect: [
    'FROM debian:12\nHEALTHCHECK NONE\n^^^^^^^^^^^ repeated\nHEALTHCHECK CMD ["a"]\n',
    'FROM debian:12\ncmd a\n^^^ repeated\nCMD ["b"]\n^^^ repeated\nCMD ["c"]\n',
    { text: 'FROM debian:12\nCMD ["a"]\n^^^ repeated\nCMD ["b"]\n', filename: 'Dockerfile.dev' },
  ],
});
