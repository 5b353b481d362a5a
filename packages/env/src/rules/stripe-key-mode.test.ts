import { testRule } from '../testing.ts';
import rule from './stripe-key-mode.ts';

testRule(rule, {
  correct: [
    'STRIPE_PUBLISHABLE_KEY={{fake:stripe_live_publishable}}\nSTRIPE_SECRET_KEY={{fake:stripe_test_secret}}\n',
    {
      text: 'STRIPE_PUBLISHABLE_KEY={{fake:stripe_live_publishable}}\nSTRIPE_SECRET_KEY={{fake:stripe_test_secret}}\n',
      filename: '.env.development',
    },
    {
      text: 'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY={{fake:stripe_test_secret}}\nSTRIPE_SECRET_KEY=pk_live_xxxx\n',
      filename: '.env',
    },
  ],
  incorrect: [
    {
      text: 'STRIPE_PK="{{fake:stripe_test_publishable}}"\nSTRIPE_SK="{{fake:stripe_live_restricted}}"\n           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed\n',
      filename: '.env.staging',
    },
    {
      text: 'STRIPE_SECRET={{fake:stripe_test_publishable}}\n              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ publishableAsSecret\n',
      filename: '.env.test',
    },
  ],
});
