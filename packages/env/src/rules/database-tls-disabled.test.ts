import { testRule } from '../testing.ts';
import rule from './database-tls-disabled.ts';

testRule(rule, {
  correct: [
    'DB_HOST=postgres\nDB_SSL=false\n',
    'DB_SSL=false\n',
    'DATABASE_URL=postgresql://app:Hx7pQ2zLm8vN4tRw@db.example.org/app?sslmode=require\nDB_SSL=false\n',
    'A=postgresql://app:x@db.prod.internal/app?sslmode=disable\nB=postgresql:///app?host=/cloudsql/x&sslmode=disable\nC=https://db.example.org/?ssl=false\n',
    'DB_HOST=${DB_HOST}\nPGSSLMODE=disable\nD=postgresql://db.example.org/app?sslmode=$MODE\n',
    { text: 'DB_HOST=db.example.org\nDB_SSL=false\n', filename: '.env.example' },
  ],
  incorrect: [
    {
      text: 'A=mysql://app:x@db.example.org/app?charset=utf8&ssl-mode=DISABLED\n                                                ^^^^^^^^^^^^^^^^^ parameter\n',
      suggested: 'A=mysql://app:x@db.example.org/app?charset=utf8&ssl-mode=REQUIRED\n',
    },
    {
      text: 'A="mongodb://app:x@db.example.org/app?tls=false"\n                                      ^^^^^^^^^ parameter\n',
      suggested: 'A="mongodb://app:x@db.example.org/app?tls=true"\n',
    },
    {
      text: 'A=postgres://db.example.org/app?sslmode=prefer#x\n                                ^^^^^^^^^^^^^^ parameter\n',
      suggested: 'A=postgres://db.example.org/app?sslmode=require#x\n',
    },
    {
      text: 'PGHOST=db.example.org\nPGSSLMODE=allow\n          ^^^^^ switch\n',
      filename: '.env.production.example',
      suggested: 'PGHOST=db.example.org\nPGSSLMODE=require\n',
    },
    {
      text: 'DATABASE_URL=mysql://app:x@db.example.org/app\nDATABASE_SSL=0\n             ^ switch\n',
      suggested: 'DATABASE_URL=mysql://app:x@db.example.org/app\nDATABASE_SSL=1\n',
    },
  ],
});
