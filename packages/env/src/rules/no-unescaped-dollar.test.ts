import { testRule } from '../testing.ts';
import rule from './no-unescaped-dollar.ts';

testRule(rule, {
  correct: [
    'API_TOKEN=abc$\nAPI_KEY=p$1x\nDB_PASSWORD=a\\$b\nB_PASSWORD=a$$b\n',
    'DB_PASSWORD=$POSTGRES_PASSWORD\nPOSTGRES_PASSWORD=x\n',
    'DB_PASSWORD=${DB_PASSWORD}\nJWT_SECRET=$JWT_SECRET\n',
    'GREETING=pa$word\n',
    'word=x\nDB_PASSWORD=pa$word\n',
  ],
  incorrect: [
    'A=1\nB=${A}\nC_SECRET="pa$word"\n            ^^^^^ dollar\n',
    { text: 'DB_PASSWORD=aB$HOME9\n              ^^^^^^ dollar\n', filename: '.env.example' },
    { text: 'DB_PASSWORD=pa$word\n              ^^^^^ dollar\n', filename: 'docker.env' },
  ],
});
