import { testRule } from '../testing.ts';
import rule from './no-sqlite.ts';

testRule(rule, {
  correct: [
    'DATABASE_URL=\nDB_CONNECTION=pgsql\nCACHE_URL=sqlite:///cache.db\n',
    { text: 'DB_CONNECTION=sqlite\n', filename: '.env.example' },
  ],
  incorrect: [
    'SQLALCHEMY_DATABASE_URI="sqlite+aiosqlite:///app.db"\n                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ sqlite\n',
    'DATABASE_URL=file:./prod.db\n             ^^^^^^^^^^^^^^ sqlite\n',
    {
      text: 'DB_ENGINE=django.db.backends.sqlite3\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^ sqlite\n',
      filename: '.env.production.example',
    },
  ],
});
