import { testRule } from '../testing.ts';
import rule from './valid-syntax.ts';

testRule(rule, {
  correct: [
    '# comment\n\nPORT=3000\n   \n',
    'export PORT\nPORT=1\n',
    'KEY="-----BEGIN KEY-----\nMIIB=\nAB==\n-----END KEY-----"\n',
    'app.name=a\nmy-key=b\n',
    "A='C:\\'\nB=\"x\" # \"c\"\nC=it's\n",
    "A='${'\nB=\\${\nC=$${\n",
    '{% if production %}\nA={{ a }}\n{% endif %}\n',
    { text: 'HOSTNAME\n', filename: 'docker-compose.env' },
  ],
  incorrect: [
    { text: 'hello world\n^^^^^^^^^^^ notAssignment\nA=1\n', filename: '.env.example' },
    '; comment\n^^^^^^^^^ notAssignment\n',
    '1K=v\n^^ badName\n',
    '=v\n^^ notAssignment\n',
    "A='tis\n  ^ openQuote\nB='x'\n",
    'A="a""b"\n     ^^^ textAfterQuote\n',
    'K:v\n^^^ notAssignment\n',
    'A="${X-${Y}"\n   ^^ openReference\n',
    'JWT_SECRET="Zk29-qqpL\n           ^ openQuote\n',
  ],
});
