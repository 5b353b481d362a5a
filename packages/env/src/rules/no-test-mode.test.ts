import { testRule } from '../testing.ts';
import rule from './no-test-mode.ts';

testRule(rule, {
  correct: [
    'TESTING=\nSEED_DB=no\nMAIL_MAILER=smtp\nSMS_PROVIDER=\nLOG_CHANNEL=null\nDISABLE_DEMO_MODE=true\nUSE_MOCKS=${MOCKS}\n',
    { text: 'TESTING=1\n', filename: '.env.staging' },
    { text: 'MAIL_MAILER=log\n', filename: '.env.example' },
  ],
  incorrect: [
    'MAIL_MAILER=log\n            ^^^ testTransport\nDROP_DB="yes"\n         ^^^ testModeEnabled\nMOCK_EXTERNAL_APIS=on\n                   ^^ testModeEnabled\n',
    { text: 'ENABLE_DEMO_LOGIN=true\n                  ^^^^ demoEnabled\n', filename: '.env.production.example' },
  ],
});
