import { testRule } from '../testing.ts';
import rule from './secret-low-entropy.ts';

testRule(rule, {
  correct: [
    'SECRET_KEY=aaaaaaaa\nDB_PASSWORD=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nSECRET_KEY_BASE=${BASE}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n',
    { text: 'SECRET_KEY=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n', filename: '.env.example' },
    'ENCRYPTION_KEY=0000000000000000000000000000000000000000000000000000000000000000\n',
  ],
  incorrect: [
    'COOKIE_SECRET=20250101202501022025010320250104\n              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ predictable\n',
    'JWT_SECRET=abacdbacdabcdbacdcababcbdacbdbca\n           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ predictable\n',
    {
      text: 'SECRET_KEY=qwertyuiopasdfgh\n           ^^^^^^^^^^^^^^^^ predictable\n',
      options: { minLength: 16 },
    },
    {
      text: 'SECRET_KEY=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\n           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ predictable\n',
      options: { minDistinct: 50 },
    },
  ],
});
