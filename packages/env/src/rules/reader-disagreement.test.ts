import { testRule } from '../testing.ts';
import rule from './reader-disagreement.ts';

testRule(rule, {
  correct: [
    'A=a#b\nB = 1\nC="x\nDB_PASSWORD=pa$word\n',
    "B='a b'\nC=\"a b\"\nD=a b c\n",
    'A=1\nB=${A}\nC=$A\n',
    'HOST=${API_HOST:-x}\nURL=http://${HOST}/\n',
    { text: 'A="a\\tb"\nB=`x`\n', filename: 'compose.env' },
    { text: 'export A="x"\n', filename: 'docker.env' },
  ],
  incorrect: [
    'A=`x`\n  ^^^ differs\n',
    { text: 'JWT_SECRET="Zk29\\\\qqpL"\n           ^^^^^^^^^^^^ differs\n', suggested: 'JWT_SECRET=Zk29\\\\qqpL\n' },
    { text: 'A="x\\"y"\n  ^^^^^^ differs\n', suggested: `A='x\\"y'\n` },
    { text: 'A="x\\ty" # c\n  ^^^^^^ differs\n', suggested: `A='x\\ty' # c\n` },
    { text: 'A=1 # c\n  ^ differs\nB=2\n', filename: 'docker.env', suggested: '# c\nA=1\nB=2\n' },
  ],
});
