import { testRule } from '../testing.ts';
import rule from './rate-limit-storage.ts';

testRule(rule, {
  correct: [
    'RATELIMIT_STORAGE_URI=\nRATE_LIMIT_STORAGE=${REDIS_URL}\nLIMITER_STORAGE=redis\nCACHE_STORAGE=memory\n',
    { text: 'RATELIMIT_STORAGE_URI=memory://\n', filename: '.env.production.example' },
  ],
  incorrect: ['LIMITER_STORAGE_URL=async+memory://\n                    ^^^^^^^^^^^^^^^ rateLimitInMemory\nRATELIMIT_STORAGE_URL=MEMORY://x\n                      ^^^^^^^^^^ rateLimitInMemory\n'],
});
