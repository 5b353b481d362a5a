import { testRule } from '../testing.ts';
import rule from './auth-route-rate-limit.ts';

testRule(rule, {
  correct: [
    "router.get('/login', showForm);",
    "router.use(rateLimit({ limit: 5 }));\nrouter.post('/login', login);",
    "app.use('/auth', authLimiter);\napp.post('/auth/login', login);",
    "router.post('/logins', list);",
    "router.post('/login', async (req, res) => { await loginLimiter.consume(req.ip); });",
    "router.post('/login', login);\nasync function login(req, res) { await limitAttempts(req.body.email); }",
    "app.use('/auth', loginLimiter, router);\nrouter.post('/login', login);",
    "await fastify.register(rateLimit, { max: 5 });\nfastify.post('/login', login);",
    {
      text: "import { Controller, Post } from '@nestjs/common';\nimport { Throttle } from '@nestjs/throttler';\n@Controller('auth')\nclass Auth { @Throttle({ default: { limit: 5, ttl: 60000 } }) @Post('login') login() {} }",
      filename: 'auth.ts',
    },
    {
      text: "import { Controller, Post, UseGuards } from '@nestjs/common';\nimport { SkipThrottle, ThrottlerGuard } from '@nestjs/throttler';\n@SkipThrottle()\n@UseGuards(ThrottlerGuard)\n@Controller('auth')\nclass Auth { @SkipThrottle({ default: false }) @Post('login') login() {} }",
      filename: 'auth.ts',
    },
    "import { rateLimit } from 'express-rate-limit';\nconst bouncer = rateLimit({ limit: 5 });\nrouter.post('/login', bouncer, login);",
    "import { slowDown as calm } from 'express-slow-down';\napp.use('/login', calm({ delayAfter: 3 }));\napp.post('/login', login);",
    "import { RateLimiterRedis } from 'rate-limiter-flexible';\nconst tries = new RateLimiterRedis(options);\nrouter.post('/login', async (req, res) => { await tries.consume(req.ip); login(req, res); });",
    "import { RateLimiterMemory } from 'rate-limiter-flexible';\nconst tries = new RateLimiterMemory({ points: 5 });\nconst bouncer = (req, res, next) => { tries.consume(req.ip).then(() => next(), next); };\nrouter.use(bouncer);\nrouter.post('/login', login);",
    "import { loginLimiter } from './limits.js';\nrouter.post('/login', loginLimiter, login);",
    "import { protect } from '@acme/rate-limits';\nrouter.post('/login', protect(5), login);",
    "const guards = [loginLimiter, validate(schema)];\nrouter.post('/login', guards, login);",
    "fastify.post('/login', { preHandler: [fastify.rateLimit({ max: 5 })] }, login);",
    "router.post('/login', ...before, login);",
    "import compose from 'koa-compose';\nconst before = compose([loginLimiter, parse]);\nrouter.post('/login', before, login);",
    "import { Ratelimit } from '@upstash/ratelimit';\nconst tries = new Ratelimit(options);\nrouter.post('/login', async (req, res) => { const { success } = await tries.limit(req.ip); if (success) login(req, res); });",
    { text: "router.post('/login', bouncer, login);", options: { limiterNames: 'bouncer' } },
  ],
  incorrect: [
    "import express from 'express';\nconst app = express();\napp.use(express.json({ limit: '100kb' }));\napp.post('/login', login);\n         ^^^^^^^^ unlimited\n",
    "import { bodyLimit } from 'hono/body-limit';\napp.use(bodyLimit({ maxSize: 1000 }));\napp.post('/login', login);\n         ^^^^^^^^ unlimited\n",
    "import multipart from '@fastify/multipart';\nfastify.register(multipart, { limits: { fileSize: 1000 } });\nfastify.post('/login', { bodyLimit: 1000 }, login);\n             ^^^^^^^^ unlimited\n",
    "import rateLimit from '@fastify/rate-limit';\nfastify.register(rateLimit, { global: false });\nfastify.post('/login', login);\n             ^^^^^^^^ unlimited\n",
    "import rateLimit from '@fastify/rate-limit';\nfastify.register(rateLimit, { max: 5 });\nfastify.post('/login', { config: { rateLimit: false } }, login);\n             ^^^^^^^^ unlimited\n",
    "router.post('/login', async (req, res) => { await limits.save(req.ip); });\n            ^^^^^^^^ unlimited\n",
    {
      text: "import { Controller, Post } from '@nestjs/common';\nimport { SkipThrottle } from '@nestjs/throttler';\n@Controller('auth')\nclass Auth { @SkipThrottle() @Post('login') login() {} }\n                             ^^^^^^^^^^^^^^ unlimited\n",
      filename: 'auth.ts',
    },
    {
      text: "import { Controller, Post } from '@nestjs/common';\nimport { SkipThrottle, ThrottlerGuard } from '@nestjs/throttler';\n@UseGuards(ThrottlerGuard)\n@Controller('auth')\nclass Auth { @SkipThrottle() @Post('login') login() {} }\n                             ^^^^^^^^^^^^^^ unlimited\n",
      filename: 'auth.ts',
    },
    "router.post('/login', login);\n            ^^^^^^^^ unlimited\nrouter.use(limiter);",
    {
      text: "import { Controller, Post } from '@nestjs/common';\n@Controller('auth')\nclass Auth { @Post('login') login() {} }\n             ^^^^^^^^^^^^^^ unlimited\n",
      filename: 'auth.ts',
    },
  ],
});
