import { testRule } from '../testing.ts';
import rule from './database-password-strength.ts';

testRule(rule, {
  correct: [
    'DB_PASSWORD=\nREDIS_PASSWORD=<password>\nMYSQL_PASSWORD=${MYSQL_PASSWORD:-root}\nDATABASE_URL=postgresql://app:$PASSWORD@db/app\n',
    'SMTP_PASSWORD=short1\nDATABASE_URL=postgresql:///app?host=/cloudsql/app\nDB_PASSWORD_FILE=/run/secrets/db\n',
    'DB_PASSWORD=lamp-tide-orchard-velvet\n',
    { text: 'DB_PASSWORD=p7Qz81Lm\n', options: { minLength: 8 } },
  ],
  incorrect: [
    'DB_USER=harbour\nDB_PASSWORD=harbour\n            ^^^^^^^ guessed\n',
    'POSTGRES_DB=orders\nPOSTGRES_PASSWORD=orders2024\n                  ^^^^^^^^^^ guessed\n',
    'CELERY_BROKER_URL=amqp://guest:guest@rabbitmq:5672//\n                               ^^^^^ guessed\n',
    'PGPASSWORD=4815162342481516\n           ^^^^^^^^^^^^^^^^ guessed\n',
    'MONGODB_URI="mongodb://app:p%40ssw0rd@mongo/app"\n                           ^^^^^^^^^^ guessed\n',
    'MYSQL_ROOT_PASSWORD=abcdefghijklmn\n                    ^^^^^^^^^^^^^^ guessed\n',
    {
      text: 'NODE_ENV=production\nREDIS_URL=redis://:p7Qz81Lm@localhost:6379\n                   ^^^^^^^^ short\n',
      filename: '.env',
    },
  ],
});
