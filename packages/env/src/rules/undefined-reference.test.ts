import { testRule } from '../testing.ts';
import rule from './undefined-reference.ts';

testRule(rule, {
  correct: [
    { text: "A='${NOT_HERE}'\nB=\\${NOT_HERE}\nC=${NOT_HERE:?no}\nD=${D}\n", filename: '.env' },
    { text: 'A=${RAILWAY_PUBLIC_DOMAIN}\nB=${lower}\nDB_PASSWORD=pa$WORD9\n', filename: '.env' },
    'A=${NOT_HERE}\n',
  ],
  incorrect: [
    { text: 'A=${B:-${NOT_HERE}}\n       ^^^^^^^^^^^ undefined\n', filename: '.env' },
    { text: 'A="http://$API_HOST"\n          ^^^^^^^^^ undefined\n', filename: '.env.example' },
    { text: 'A=${API_HOST}\n  ^^^^^^^^^^^ misspelt\nAPI_HOSTS=a\n', filename: '.env.example' },
  ],
});
