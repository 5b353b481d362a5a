import { testRule } from '../testing.ts';
import rule from './mail-tls.ts';

testRule(rule, {
  correct: [
    'SMTP_HOST=smtp.example.org\nSMTP_PORT=25\n',
    'SMTP_HOST=smtp.example.org\nSMTP_PORT=25\nSMTP_PASS=x1\nSMTP_STARTTLS=true\n',
    'SMTP_HOST=smtp.example.org\nSMTP_PORT=25\nSMTP_PASS=x1\nSMTP_TLS=${TLS}\n',
    'SMTP_PORT=25\nSMTP_PASSWORD=x1\nMAIL_USE_TLS=0\nMAIL_USE_SSL=0\n',
    'SMTP_HOST=$HOST\nSMTP_PORT=465\nSMTP_SECURE=false\n',
    'SMTP_HOST=smtp.your-domain.com\nSMTP_PORT=465\nSMTP_SECURE=false\n',
    'MAIL_HOST=smtp.example.org\nMAIL_ENCRYPTION=null\nMAIL_USE_TLS=true\n',
    'SMTP_HOST=10.0.0.5\nSMTP_TLS=false\nSMTP_SECURE=false\n',
    'SMTP_HOST=smtp.example.org\nSMTP_PORT=465\nSMTP_SECURE=true\nSMTP_STARTTLS=false\n',
    'MAIL_HOST=smtp.example.org\nMAIL_PORT=25\nMAIL_PASSWORD=x1\nMAIL_ENCRYPTION=tls\n',
    'EMAIL_HOST=smtp.example.org\nEMAIL_USE_TLS=False\n',
    { text: 'SMTP_HOST=smtp.example.org\nSMTP_PORT=465\nSMTP_SECURE=false\n', filename: '.env.example' },
  ],
  incorrect: [
    'MAIL_HOST=smtp.example.org\nMAIL_PORT=587\nMAIL_ENCRYPTION=null\n                ^^^^ tlsOff\n',
    'EMAIL_HOST=smtp.example.org\nEMAIL_PORT="25"\n            ^^ plainPort\nEMAIL_HOST_PASSWORD=x1\nEMAIL_USE_TLS=False\n',
    'SMTP_HOST=smtp.example.org\nSMTP_SECURE=false\nSMTP_STARTTLS=no\n              ^^ tlsOff\n',
    { text: 'SMTP_HOST=smtp.example.org\nSMTP_PORT=587\nSMTP_SECURE=1\n            ^ implicitOn\n', filename: '.env.production.example' },
  ],
});
