import { testRule } from '../testing.ts';
import rule from './rate-limit-not-disabled.ts';

const limit = "import rateLimit from 'express-rate-limit';\n";

testRule(rule, {
  correct: [
    "const env = z.object({ RATE_LIMIT_ENABLED: z.boolean().default(true), DISABLE_RATE_LIMIT: z.boolean().default(false) });",
    "const env = z.object({ RATE_LIMIT_MAX: z.number().default(0), CACHE_ENABLED: z.boolean().default(false) });",
    "const on = process.env.NODE_ENV === 'test' ? process.env.RATE_LIMIT_ENABLED ?? false : true;",
    `${limit}rateLimit({ limit: strict ? 5 : Infinity });`,
    `${limit}rateLimit({ limit: config.limit, skip });`,
    `${limit}rateLimit({ limit: process.env.NODE_ENV === 'production' ? 100 : Infinity });`,
    `${limit}rateLimit({ limit: 10, skip: () => process.env.NODE_ENV === 'test' });`,
    'limiter({ max: 0 });',
    "import rateLimit from '@fastify/rate-limit';\nfastify.register(rateLimit, { global: false });",
    { text: `${limit}rateLimit({ limit: 0 });`, filename: 'src/limit.test.js' },
  ],
  incorrect: [
    "const env = cleanEnv(process.env, schema);\nconst isLimited = env.rateLimitEnabled ?? false;\n                                          ^^^^^ fallback\n",
    "const schema = Joi.object({ SKIP_RATE_LIMIT: Joi.boolean().default(true) });\n                                                                   ^^^^ fallback\n",
    "const isLimited = config.get('THROTTLE_ENABLED', 'false');\n                                                 ^^^^^^^ fallback\n",
    `${limit}rateLimit({ limit: Number.MAX_SAFE_INTEGER });\n            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ endless\n`,
    `${limit}rateLimit({ skip: async () => { return true; } });\n            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ everybody\n`,
    "import rateLimit from '@fastify/rate-limit';\nfastify.register(rateLimit, { max: 10, allowList: () => true });\n                                       ^^^^^^^^^^^^^^^^^^^^^ everybody\n",
    "const ratelimit = require('koa-ratelimit');\napp.use(ratelimit({ driver: 'redis', max: -1 }));\n                                     ^^^^^^^ endless\n",
    {
      text: "import { SkipThrottle } from '@nestjs/throttler';\n@SkipThrottle()\n^^^^^^^^^^^^^^^ off\nexport class AuthController {}",
      filename: 'auth.controller.ts',
    },
  ],
});
