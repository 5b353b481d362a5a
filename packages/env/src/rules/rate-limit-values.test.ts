import { testRule } from '../testing.ts';
import rule from './rate-limit-values.ts';

testRule(rule, {
  correct: [
    'RATE_LIMIT_MAX=100000\nRATE_LIMIT_STORE=redis\nRATELIMIT_DEFAULT=${LIMIT}\nLOGIN_RATE_LIMIT=many\n',
    'RATE_LIMIT_MAX=100000\nRATE_LIMIT_WINDOW=1000\n',
    'RATELIMIT_DEFAULT=5000/minute;100/hour\nAUTHOR_RATE_LIMIT=100/minute\n',
    'AUTH_RATE_LIMIT_MAX=100\nAUTH_RATE_LIMIT_WINDOW=15m\nRATE_LIMIT_MAX=9999\nRATE_LIMIT_WINDOW_MS=0\n',
    { text: 'RATELIMIT_DEFAULT=100000/minute\n', filename: '.env.example' },
  ],
  incorrect: [
    'RATE_LIMIT_PASSWORD_RESET=60/5 minutes\n                          ^^^^^^^^^^^^ auth\n',
    'OTP_RATE_LIMIT_MAX_REQUESTS="30"\n                             ^^ auth\nOTP_RATE_LIMIT_WINDOW_MINUTES=1\n',
    'RATE_LIMIT_MAX=20000\n               ^^^^^ global\nRATE_LIMIT_WINDOW=10m\n',
  ],
});
