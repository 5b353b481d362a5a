import { testRule } from '../testing.ts';
import rule from './no-empty-secret.ts';

testRule(rule, {
  correct: [
    'JWT_SECRET_PREVIOUS=\nHTTP_PROXY_PASSWORD=\nSMTP_PASSWORD= # optional\n',
    '# Mail, optional\nSMTP_HOST=\nSMTP_PORT=587\nSMTP_PASSWORD=\n',
    'MAILGUN_DOMAIN=\nMAILGUN_SECRET=\n',
    'MAIL_HOST=mail\nMAIL_USERNAME=null\nMAIL_PASSWORD=null\n',
    'SECRET_KEY=\nSECRET_KEY=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\nTOKEN_URL=\nVITE_API_SECRET=\n',
    { text: 'SECRET_KEY=\n', filename: '.env' },
  ],
  incorrect: [
    'DB_PASSWORD=\'  \'\n^^^^^^^^^^^^^^^^ password\n',
    'REDIS_PASSWORD=null\n^^^^^^^^^^^^^^^^^^^ password\n',
    '# optional\nA=1\n\nexport JWT_SECRET=\n^^^^^^^^^^^^^^^^^^ key\n',
    'MAILGUN_DOMAIN=mg.harbour.dev\nMAILGUN_SECRET=\n^^^^^^^^^^^^^^^ missing\n',
    'MAIL_USERNAME=harbour\nMAIL_PASSWORD=\n^^^^^^^^^^^^^^ missing\n',
    { text: 'APP_ENV=production\nAPP_KEY=\n^^^^^^^^ key\n', filename: '.env' },
  ],
});
