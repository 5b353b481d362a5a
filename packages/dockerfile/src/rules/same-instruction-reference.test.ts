import { testRule } from '../testing.ts';
import rule from './same-instruction-reference.ts';

testRule(rule, {
  correct: [
    'FROM a:1\nENV A=1\nENV B=$A C=2\n',
    'FROM a:1\nENV B=$A A=1\n',
    "FROM a:1\nENV A=1 B='$A'\n",
    'FROM a:1\nENV A=1 B=\\$A\n',
    'FROM a:1\nARG A=1 B=$A\n',
  ],
  incorrect: [
    'FROM a:1\nENV A=1 B=${A}\n          ^^^^ old\n',
    'FROM a:1\nENV A=1 \\\n    B="x${C:-$A}y"\n             ^^ old\n',
    'FROM a:1\nENV A=0\nENV A=1 B=$A\n          ^^ old\n',
  ],
});
