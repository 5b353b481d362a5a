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
    { text: "router.post('/login', bouncer, login);", options: { limiterNames: 'bouncer' } },
  ],
  incorrect: [
    "router.post('/login', async (req, res) => { await limits.save(req.ip); });\n            ^^^^^^^^ unlimited\n",
    {
      text: "import { Controller, Post } from '@nestjs/common';\nimport { SkipThrottle } from '@nestjs/throttler';\n@Controller('auth')\nclass Auth { @SkipThrottle() @Post('login') login() {} }\n                             ^^^^^^^^^^^^^^ unlimited\n",
      filename: 'auth.ts',
    },
    "router.post('/login', login);\n            ^^^^^^^^ unlimited\nrouter.use(limiter);",
    {
      text: "import { Controller, Post } from '@nestjs/common';\n@Controller('auth')\nclass Auth { @Post('login') login() {} }\n             ^^^^^^^^^^^^^^ unlimited\n",
      filename: 'auth.ts',
    },
  ],
});
