import { testRule } from '../testing.ts';
import rule from './no-test-keys.ts';

testRule(rule, {
  correct: [
    'STRIPE_SECRET_KEY=sk_test_...\nPLAID_ENV=production\nADYEN_ENVIRONMENT=$MODE\n',
    { text: 'STRIPE_SECRET_KEY={{fake:stripe_test_secret}}\nPAYPAL_MODE=sandbox\n', filename: '.env.staging' },
    { text: 'PAYPAL_MODE=sandbox\n', filename: '.env.example' },
    { text: 'STRIPE_SECRET_KEY={{fake:stripe_test_secret}}\n', filename: '.env.production.example' },
  ],
  incorrect: [
    'NEXT_PUBLIC_STRIPE_KEY="{{fake:stripe_test_publishable}}"\n                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ stripe\n',
    'SQUARE_ENVIRONMENT=Sandbox\n                   ^^^^^^^ sandbox\n',
    { text: 'PLAID_ENV=development\n          ^^^^^^^^^^^ sandbox\n', filename: '.env.production.example' },
    'TWILIO_FROM=+15005550006\n            ^^^^^^^^^^^^ published\n',
  ],
});
