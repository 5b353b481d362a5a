import { testRule } from '../testing.ts';
import rule from './auth-route-rate-limit.ts';

testRule(rule, {
  correct: [
    "router.get('/login', showForm);",
    "router.use(rateLimit({ limit: 5 }));\nrouter.post('/login', login);",
    "app.use('/auth', authLimiter);\napp.post('/auth/login', login);",
    "router.post('/logins', list);",
    "await fastify.register(rateLimit, { max: 5 });\nfastify.post('/login', login);",
    {
      text: "import { Controller, Post } from '@nestjs/common';\nimport { Throttle } from '@nestjs/throttler';\n@Controller('auth')\nclass Auth { @Throttle({ default: { limit: 5, ttl: 60000 } }) @Post('login') login() {} }",
      filename: 'auth.ts',
    },
    { text: "router.post('/login', bouncer, login);", options: { limiterNames: 'bouncer' } },
  ],
  incorrect: [
    "router.post('/login', login);\n            ^^^^^^^^ unlimited\nrouter.use(limiter);",
    {
      text: "import { Controller, Post } from '@nestjs/common';\n@Controller('auth')\nclass Auth { @Post('login') login() {} }\n             ^^^^^^^^^^^^^^ unlimited\n",
      filename: 'auth.ts',
    },
  ],
});
