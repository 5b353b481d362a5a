import { testRule } from '../testing.ts';
import rule from './force-https.ts';

testRule(rule, {
  correct: [
    'FORCE_HTTPS=\nFORCE_SSL=yes\nTALISMAN_FORCE_HTTPS=sometimes\n',
    { text: 'FORCE_HTTPS=False\n', filename: '.env.example' },
  ],
  incorrect: [
    { text: 'APP_HTTPS_ONLY=off\n               ^^^ httpsNotForced\n', suggested: 'APP_HTTPS_ONLY=on\n' },
    {
      text: 'FORCE_HTTPS=False\n            ^^^^^ httpsNotForced\n',
      filename: '.env.production.example',
      suggested: 'FORCE_HTTPS=True\n',
    },
  ],
});
