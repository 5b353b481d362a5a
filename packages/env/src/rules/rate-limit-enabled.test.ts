import { testRule } from '../testing.ts';
import rule from './rate-limit-enabled.ts';

testRule(rule, {
  correct: [
    'RATE_LIMIT_ENABLED=\nENABLE_RATE_LIMITING=${LIMIT:-false}\nDISABLE_RATELIMIT=\n',
    { text: 'RATELIMIT_ENABLED=False\n', filename: '.env.example' },
  ],
  incorrect: [
    { text: 'API_ENABLE_RATE_LIMITER="off"\n                         ^^^ rateLimitOff\n', fixed: 'API_ENABLE_RATE_LIMITER="on"\n' },
    {
      text: 'BYPASS_RATE_LIMITS=TRUE\n                   ^^^^ rateLimitOff\n',
      filename: '.env.production.example',
      fixed: 'BYPASS_RATE_LIMITS=FALSE\n',
    },
  ],
});
