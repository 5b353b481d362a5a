import { testRule } from '../testing.ts';
import rule from './no-database-superuser.ts';

testRule(rule, {
  correct: [
    'DATABASE_URL=postgresql://db/app\nAMQP_URL=amqp://admin:x@rabbitmq\nSMTP_URL=smtp://root:x@mail\nDB_ADMIN_URL=postgresql://postgres:x@db/app\n',
    'DB_USER=$DB_USER\nMYSQL_DATABASE=app\nMYSQL_USER=mysql\n',
    { text: 'DB_USER=root\n', filename: '.env.production.example' },
  ],
  incorrect: [
    'MONGODB_URI=mongodb://admin:x@mongo/app\n                      ^^^^^ superuser\n',
    'PGUSER="postgres"\n        ^^^^^^^^ superuser\n',
    'POSTGRES_DB=app\nDB_USERNAME=root\n            ^^^^ superuser\n',
  ],
});
