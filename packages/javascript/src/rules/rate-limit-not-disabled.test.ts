import { testRule } from '../testing.ts';
import rule from './rate-limit-not-disabled.ts';

const limit = "import rateLimit from 'express-rate-limit';\n";

testRule(rule, {
  correct: [
    `${limit}rateLimit({ limit: config.limit, skip });`,
    `${limit}rateLimit({ limit: process.env.NODE_ENV === 'production' ? 100 : Infinity });`,
    `${limit}rateLimit({ limit: 10, skip: () => process.env.NODE_ENV === 'test' });`,
    'limiter({ max: 0 });',
    "import rateLimit from '@fastify/rate-limit';\nfastify.register(rateLimit, { global: false });",
    { text: `${limit}rateLimit({ limit: 0 });`, filename: 'src/limit.test.js' },
  ],
  incorrect: [
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
