import { testRule } from '../testing.ts';
import rule from './unquoted-special.ts';

const spaces = { spaces: true };

testRule(rule, {
  correct: [
    'A=x # y#z\nB= # c\n',
    'A=`a#b`\nB="a"#c\n',
    { text: 'A=a#b\n', filename: 'compose.env' },
    { text: 'HOSTS=["a", "b"]\nJSON={"a": 1}\nA="a b"\nB=a # b c\n', options: spaces },
  ],
  incorrect: [
    { text: 'COLOR=#ff0000\n      ^^^^^^^ hash\n', fixed: 'COLOR="#ff0000"\n' },
    {
      text: 'URL=pg://u:p#w@h/d?a=$HOME\n            ^^^^^^^^^^^^^^ hash\n',
    },
    { text: 'A={"a":"#b"}\n        ^^^^ hash\n', fixed: `A='{"a":"#b"}'\n` },
    { text: 'A=#what it is\n  ^^^^^^^^^^^ hash\n', suggested: 'A="" #what it is\n' },
    { text: 'export A=a#b\n          ^^ hash\n', fixed: 'export A="a#b"\n', filename: '.env.example' },
    { text: 'A=a#b\n   ^^ hash\n', fixed: 'A="a#b"\n', options: spaces },
    { text: `A=it's 'so'\n  ^^^^^^^^^ space\n`, options: spaces, fixed: `A="it's 'so'"\n` },
    { text: 'A=a $HOME\n  ^^^^^^^ space\n', options: spaces },
  ],
});
