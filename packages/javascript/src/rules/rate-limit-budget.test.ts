import { testRule } from '../testing.ts';
import rule from './rate-limit-budget.ts';

const limit = "import rateLimit from 'express-rate-limit';\n";

testRule(rule, {
  correct: [
    `${limit}app.use(rateLimit({ windowMs, limit: 10000 }));`,
    `${limit}app.use(rateLimit({ windowMs: 60000, limit: 1000 }));`,
    `${limit}app.use(rateLimit({ limit: 5000 }));`,
    { text: `${limit}app.use(rateLimit({ windowMs: 60000, limit: 3000 }));`, options: { globalPerMinute: 5000 } },
  ],
  incorrect: [
    'const authLimiter = rateLimit({ windowMs: 60 * 1000, max: 100 });\n                                                     ^^^^^^^^ guessing\n',
    `${limit}app.post('/login', rateLimit({ windowMs: 60000, limit: 60 }), login);\n                                                ^^^^^^^^^ guessing\n`,
    "import fastifyRateLimit from '@fastify/rate-limit';\nfastify.register(fastifyRateLimit, { max: 5000, timeWindow: '1 minute' });\n                                     ^^^^^^^^^ generous\n",
  ],
});
