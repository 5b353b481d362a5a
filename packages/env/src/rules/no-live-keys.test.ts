import { testRule } from '../testing.ts';
import rule from './no-live-keys.ts';

testRule(rule, {
  correct: [
    { text: 'STRIPE_SECRET_KEY={{fake:stripe_live_secret}}\n', filename: '.env.example' },
    {
      text: 'STRIPE_SECRET_KEY=sk_live_xxxxxxxx\nPAYPAL_MODE=live\nPAYPAL_CLIENT_SECRET=\n',
      filename: '.env.test',
    },
    { text: 'STRIPE_SECRET_KEY={{fake:stripe_live_secret}}\n', filename: '.env.staging' },
  ],
  incorrect: [
    {
      text: 'STRIPE_KEY=\'{{fake:stripe_live_publishable}}\'\n            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ publishable\n',
      filename: '.env.local',
    },
  ],
});
