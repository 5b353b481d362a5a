import { testRule } from '../testing.ts';
import rule from './rate-limit-not-disabled.ts';

const limit = "import rateLimit from 'express-rate-limit';\n";

function throttler(text: string): { text: string; filename: string } {
  return { text: `import { SkipThrottle, Throttle, ThrottlerModule } from '@nestjs/throttler';\n${text}`, filename: 'src/throttling.ts' };
}

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
    `${limit}rateLimit({ limit: 10, enabled: false });`,
    `${limit}rateLimit({ limit: 10, skip: () => config.isOff ?? true });`,
    `${limit}rateLimit({ limit: 10, skip: () => { log(); return true; } });`,
    "import { fastifyRateLimit } from '@fastify/rate-limit';\nfastify.register(fastifyRateLimit, { max: Infinity });",
    throttler("@Module({ imports: [ThrottlerModule.forRoot([{ ttl: 60000, limit: isTest ? Infinity : 10 }])] }) class AppModule {}"),
    throttler("@Module({ imports: [ThrottlerModule.forRoot({ skipIf: (context) => isHealth(context), throttlers: [{ ttl: 60000, limit: 10 }] })] }) class AppModule {}"),
    throttler("@Module({ imports: [ThrottlerModule.forRoot(options)] }) class AppModule {}"),
    throttler("@Controller('auth') class AuthController { @Throttle({ default: { ttl: 60000, limit: 5 } }) @Post('login') login() {} }"),
    throttler('@SkipThrottle({ short: false }) class AuthController {}'),
    throttler('@SkipThrottle({}) class AuthController {}'),
    throttler("@SkipThrottle() class AuthController { @SkipThrottle({ default: false }) @Post('login') login() {} }"),
    throttler('class AuthController { @Throttle({ default: { skipIf: () => true } }) login() {} }'),
    { text: `${limit}rateLimit({ limit: 0 });`, filename: 'src/limit.test.js' },
  ],
  incorrect: [
    "const env = cleanEnv(process.env, schema);\nconst isLimited = env.rateLimitEnabled ?? false;\n                                          ^^^^^ fallback\n",
    "const schema = Joi.object({ SKIP_RATE_LIMIT: Joi.boolean().default(true) });\n                                                                   ^^^^ fallback\n",
    "const isLimited = config.get('THROTTLE_ENABLED', 'false');\n                                                 ^^^^^^^ fallback\n",
    `${limit}rateLimit({ limit: Number.MAX_SAFE_INTEGER });\n            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ endless\n`,
    `${limit}rateLimit({ skip: async () => { return true; } });\n            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ everybody\n`,
    "import rateLimit from '@fastify/rate-limit';\nfastify.register(rateLimit, { max: 10, allowList: () => true });\n                                       ^^^^^^^^^^^^^^^^^^^^^ everybody\n",
    "const ratelimit = require('koa-ratelimit');\napp.use(ratelimit({ driver: 'redis', max: -1 }));\n                                     ^^^^^^^ refuses\n",
    "import { fastifyRateLimit } from '@fastify/rate-limit';\nfastify.register(fastifyRateLimit, { max: 10, allowList: () => true });\n                                              ^^^^^^^^^^^^^^^^^^^^^ everybody\n",
    "import { rateLimiter } from 'hono-rate-limiter';\nrateLimiter({ limit: isStrict ? Infinity : Number.MAX_VALUE });\n              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ endless\n",
    throttler('const root = ThrottlerModule.forRoot({ skipIf: () => true, throttlers: [{ ttl: 60000, limit: 10 }] });\n                                       ^^^^^^^^^^^^^^^^^^ everybody\n'),
    throttler('const root = ThrottlerModule.forRoot({ throttlers: [{ ttl: 60000, limit: 0 }] });\n                                                                  ^^^^^^^^ refuses\n'),
    throttler('const root = ThrottlerModule.forRootAsync({ useFactory: () => [{ ttl: 60000, limit: Infinity }] });\n                                                                             ^^^^^^^^^^^^^^^ endless\n'),
    throttler("@Controller('auth') class AuthController { @Throttle({ default: { ttl: 60000, limit: Infinity } }) @Post('login') login() {} }\n                                                                              ^^^^^^^^^^^^^^^ endless\n"),
    throttler('class AuthController { @Throttle({ default: { ttl: 60000, limit: 0 } }) login() {} }\n                                                          ^^^^^^^^ byVersion\n'),
    throttler('@SkipThrottle()\n^^^^^^^^^^^^^^^ off\nclass AuthController { @Throttle({ default: { ttl: 60000, limit: 5 } }) login() {} }'),
    throttler('@SkipThrottle({ short: true })\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ off\nclass AuthController {}'),
    {
      text: "import { SkipThrottle } from '@nestjs/throttler';\n@SkipThrottle()\n^^^^^^^^^^^^^^^ off\nexport class AuthController {}",
      filename: 'auth.controller.ts',
    },
  ],
});
