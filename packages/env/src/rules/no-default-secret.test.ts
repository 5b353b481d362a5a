import { testRule } from '../testing.ts';
import rule from './no-default-secret.ts';

testRule(rule, {
  correct: [
    'SECRET_KEY=${SECRET_KEY:-changeme}\nJWT_SECRET=/run/secrets/jwt\nADMIN_PASSWORD=true\n',
    'SECRET_KEY=\nJWT_SECRET=<jwt-secret>\nDB_PASSWORD=changeme\nDATABASE_URL=postgresql://app:app@db/app\n',
    'VITE_API_SECRET=changeme\nRABBITMQ_DEFAULT_USER=shop\nRECAPTCHA_SECRET_KEY=1x0000000000000000000000000000000AA\n',
    'SECRET_KEY=\'changeme\n',
    { text: 'SECRET_KEY=changeme\n', filename: '.env.staging' },
  ],
  incorrect: [
    'ADMIN_USER=harbour\nADMIN_PASSWORD="harbour"\n                ^^^^^^^ default\n',
    'SMTP_URL=smtp://mailer:password@smtp.fastmail.com:587\n                       ^^^^^^^^ default\n',
    'SMTP_PASSWORD=smtpPassword\n              ^^^^^^^^^^^^ default\n',
    'SECRET_KEY=changeme\nSECRET_KEY=letmein\n           ^^^^^^^ default\n',
    {
      text: 'API_SECRET=Sunflower-Lane\n           ^^^^^^^^^^^^^^ default\n',
      options: { additional: ['sunflower-lane'] },
    },
    'RABBITMQ_DEFAULT_USER=guest\n                      ^^^^^ account\nRABBITMQ_DEFAULT_PASS=Hx7pQ2zLm8vN4tRw\n',
  ],
});
