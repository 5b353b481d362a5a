import { testRule } from '../testing.ts';
import rule from './cookie-samesite.ts';

testRule(rule, {
  correct: [
    'COOKIE_SAMESITE=None\nSESSION_COOKIE_SECURE=False\n',
    'COOKIE_SAMESITE=\nA_COOKIE_SAMESITE=$MODE\nB_COOKIE_SAMESITE=<mode>\nC_COOKIE_SAMESITE=false\n',
    { text: 'COOKIE_SAMESITE=Laks\n', filename: '.env.example' },
  ],
  incorrect: [
    'COOKIE_SAME_SITE="none"\n                  ^^^^ sameSiteNone\nCOOKIE_SECURE=0\n',
    { text: 'COOKIE_SAMESITE=secure\n                ^^^^^^ unknownSameSite\n', filename: '.env.production.example' },
  ],
});
