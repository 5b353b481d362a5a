import { testRule } from '../testing.ts';
import rule from './no-public-secret.ts';

testRule(rule, {
  correct: [
    'NEXT_PUBLIC_DISABLE_EMAIL_PASSWORD_SIGNUP=\nVITE_PASSWORD_POLICY=strong\nVITE_FORGOT_PASSWORD_TEXT=x\n',
    'API_SECRET=abc\nPUBLIC_API_SECRET=abc\nVITE_SECRETARY=x\nVITE_RECAPTCHA_SITE_KEY=x\n',
    'VITE_ENABLE_PASSWORD_LOGIN=true\nVITE_PASSWORD_RESET_URL=/reset\nREACT_APP_PASSWORD_LOGIN=off\nVITE_PASSWORD_MIN_LENGTH=12\n',
    'NEXT_PUBLIC_SENTRY_DSN=https://key@o1.ingest.sentry.io/2\nGATSBY_PASSWORD_COUNT=3\n',
  ],
  incorrect: [
    'REACT_APP_DATABASE_URL=postgresql://app:x@db/app\n^^^^^^^^^^^^^^^^^^^^^^ name\n',
    'VITE_ADMIN_PASSWORD=${ADMIN_PASSWORD}\n^^^^^^^^^^^^^^^^^^^ name\n',
    { text: 'PUBLIC_API_SECRET=abc\n^^^^^^^^^^^^^^^^^ name\n', options: { prefixes: ['PUBLIC_'] } },
    {
      text: 'VITE_CI="{{fake:github_token}}"\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ value\n',
      filename: '.env.development',
    },
  ],
});
