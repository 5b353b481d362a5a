import { testRule } from '../testing.ts';
import rule from './rate-limit-store.ts';

testRule(rule, {
  correct: [
    "import { ThrottlerModule } from '@nestjs/throttler';\nThrottlerModule.forRoot(limits);",
    "import rateLimit from 'express-rate-limit';\napp.use(rateLimit(options));",
    "import rateLimit from 'express-rate-limit';\napp.use(rateLimit({ ...shared, limit: 5 }));",
    "import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';\nnew RateLimiterRedis({ insuranceLimiter: new RateLimiterMemory({ points: 5 }) });",
    "const ratelimit = require('koa-ratelimit');\napp.use(ratelimit({ driver: 'redis', db: redis }));",
    "import { ThrottlerModule } from '@nestjs/throttler';\nThrottlerModule.forRoot({ throttlers, storage: new ThrottlerStorageRedisService(redis) });",
  ],
  incorrect: [
    "const ratelimit = require('koa-ratelimit');\napp.use(ratelimit({ driver: 'memory', db: new Map() }));\n        ^^^^^^^^^ memory\n",
    "import { ThrottlerModule } from '@nestjs/throttler';\nconst module = ThrottlerModule.forRoot([{ ttl: 60000, limit: 10 }]);\n               ^^^^^^^^^^^^^^^^^^^^^^^ memory\n",
    "import { RateLimiterMemory } from 'rate-limiter-flexible';\nconst limiter = new RateLimiterMemory({ points: 5, duration: 60 });\n                    ^^^^^^^^^^^^^^^^^ memory\n",
  ],
});
