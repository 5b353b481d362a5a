import { testRule } from '../testing.ts';
import rule from './cookie-flags.ts';

testRule(rule, {
  correct: [
    'SESSION_COOKIE_SECURE=\nCOOKIE_SECURE=${SECURE}\nCOOKIE_SECURE=auto\nXSRF_COOKIE_HTTPONLY=0\n',
    { text: 'SESSION_COOKIE_SECURE=False\n', filename: '.env.example' },
    { text: 'SESSION_COOKIE_SECURE=False\n', filename: '.env.test' },
  ],
  incorrect: [
    { text: 'USE_SECURE_COOKIES=off\n                   ^^^ cookieWithoutSecure\n', fixed: 'USE_SECURE_COOKIES=on\n' },
    { text: "COOKIE_HTTP_ONLY='FALSE'\n                  ^^^^^ cookieWithoutHttpOnly\n", fixed: "COOKIE_HTTP_ONLY='TRUE'\n" },
    {
      text: 'COOKIE_SECURE=false\n              ^^^^^ cookieWithoutSecure\n',
      filename: '.env.production.example',
      fixed: 'COOKIE_SECURE=true\n',
    },
  ],
});
