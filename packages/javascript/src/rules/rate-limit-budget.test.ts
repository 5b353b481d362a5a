import { testRule } from '../testing.ts';
import rule from './rate-limit-budget.ts';

const nest = "import { Throttle, ThrottlerModule, minutes } from '@nestjs/throttler';\nimport { Controller, Post } from '@nestjs/common';\n";
const limit = "import rateLimit from 'express-rate-limit';\n";

testRule(rule, {
  correct: [
    `${limit}app.use(rateLimit({ windowMs, limit: 10000 }));`,
    `${limit}app.use(rateLimit({ windowMs: 60000, limit: 1000 }));`,
    `${limit}app.use(rateLimit({ limit: 5000 }));`,
    { text: `${limit}app.use(rateLimit({ windowMs: 60000, limit: 3000 }));`, options: { globalPerMinute: 5000 } },
    `${limit}const authorsLimiter = rateLimit({ windowMs: 60000, limit: 100 });`,
    `${limit}const latestOptionsLimiter = rateLimit({ windowMs: 60000, limit: 100 });`,
    `${limit}rateLimit({ windowMs: 60000, limit: process.env.NODE_ENV === 'production' ? 100 : 100000 });`,
    `${limit}rateLimit({ windowMs: 60000, limit: isStrict ? 100 : config.limit });`,
    `${limit}rateLimit({ windowMs: 60000, limit: Number.MAX_SAFE_INTEGER });`,
    `${limit}rateLimit(isStrict ? { windowMs: 1000, limit: 10 } : { windowMs: 600000, limit: 5000 });`,
    `${nest}ThrottlerModule.forRoot([{ ttl: 60000, limit: 100 }, { name: 'long', ttl: minutes(60), limit: 5000 }]);`,
    // Before version 5, in seconds.
    `${nest}ThrottlerModule.forRoot({ ttl: 60, limit: 100 });`,
    { text: `${nest}@Controller('auth')\nclass AuthController {\n  @Throttle({ default: { ttl: minutes(1), limit: 5 } })\n  @Post('login')\n  login() {}\n}`, filename: 'app.ts' },
  ],
  incorrect: [
    `${nest}ThrottlerModule.forRoot([{ ttl: 1000, limit: 10 }, { ttl: 1000, limit: 100 }]);\n                                                                ^^^^^^^^^^ generous\n`,
    `${nest}ThrottlerModule.forRoot({ throttlers: [{ ttl: minutes(1), limit: 5000 }] });\n                                                          ^^^^^^^^^^^ generous\n`,
    { text: `${nest}class Api {\n  @Throttle({ default: { ttl: minutes(1), limit: 60 } })\n                                          ^^^^^^^^^ guessing\n  @Post('x')\n  login() {}\n}`, filename: 'app.ts' },
    { text: `${nest}@Controller('auth')\nclass Api {\n  @Post('sign-in')\n  @Throttle({ default: { ttl: 60000, limit: 60 } })\n                                     ^^^^^^^^^ guessing\n  enter() {}\n}`, filename: 'app.ts' },
    { text: `${nest}@Throttle({ default: { ttl: 60000, limit: 60 } })\n                                   ^^^^^^^^^ guessing\nclass AuthController {}`, filename: 'app.ts' },
    `${limit}rateLimit({ windowMs: 60000, limit: isStrict ? 100 : 5000 });\n                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ generous\n`,
    `${limit}rateLimit({ windowMs: isSlow ? 60000 : 1000, limit: 100 });\n                                             ^^^^^^^^^^ generous\n`,
    `${limit}rateLimit({ windowMs: 60000, limit: process.env.LIMIT ?? 5000 });\n                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ generous\n`,
    `${limit}rateLimit(isStrict ? { windowMs: 60000, limit: 10 } : { windowMs: 60000, limit: 5000 });\n                                                                         ^^^^^^^^^^^ generous\n`,
    `${limit}const verify_otp_limit = rateLimit({ windowMs: 60000, limit: 60 });\n                                                      ^^^^^^^^^ guessing\n`,
    `${limit}const strict = rateLimit({ windowMs: 60000, limit: 60 });\n                                            ^^^^^^^^^ guessing\napp.post('/sign-in', strict, signIn);`,
    `${limit}const limits = { passwordReset: rateLimit({ windowMs: 60000, limit: 60 }) };\n                                                             ^^^^^^^^^ guessing\n`,
    'const authLimiter = rateLimit({ windowMs: 60 * 1000, max: 100 });\n                                                     ^^^^^^^^ guessing\n',
    `${limit}app.post('/login', rateLimit({ windowMs: 60000, limit: 60 }), login);\n                                                ^^^^^^^^^ guessing\n`,
    "import fastifyRateLimit from '@fastify/rate-limit';\nfastify.register(fastifyRateLimit, { max: 5000, timeWindow: '1 minute' });\n                                     ^^^^^^^^^ generous\n",
  ],
});
