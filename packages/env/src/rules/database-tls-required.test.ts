import { testRule } from '../testing.ts';
import rule from './database-tls-required.ts';

testRule(rule, {
  correct: [
    'A=postgresql://ep-tide-1.eu-central-1.aws.neon.tech/app\nB=mysql://db.example.org/app\nC=mongodb+srv://db.example.org/app\nD=postgresql://$HOST/app\n',
    'PGSSLMODE=verify-full\nA=postgresql://db.example.org/app\n',
    'A=postgresql://db.example.org/app?sslrootcert=/ca.pem\nB=postgresql://your-db-host.com/app\n',
    { text: 'A=postgresql://db.example.org/app\n', filename: '.env.example' },
  ],
  incorrect: [
    {
      text: 'A=postgresql+asyncpg://app:x@db.example.org/app\n                             ^^^^^^^^^^^^^^ unset\n',
      suggested: 'A=postgresql+asyncpg://app:x@db.example.org/app?ssl=require\n',
    },
    {
      text: 'A="postgresql://app:$P@db.example.org/app"\n                       ^^^^^^^^^^^^^^ unset\n',
      filename: '.env.production.example',
      suggested: 'A="postgresql://app:$P@db.example.org/app?sslmode=require"\n',
    },
    {
      text: 'A="postgresql://db.example.org/app?a=1#b"\n                ^^^^^^^^^^^^^^ unset\n',
      suggested: 'A="postgresql://db.example.org/app?a=1&sslmode=require#b"\n',
    },
  ],
});
