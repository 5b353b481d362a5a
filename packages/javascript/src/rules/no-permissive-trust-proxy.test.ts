import { testRule } from '../testing.ts';
import rule from './no-permissive-trust-proxy.ts';

testRule(rule, {
  correct: [
    "app.set('trust proxy', config.proxies);",
    "app.set('trust proxy', false);",
    "app.set('trust proxy', ['loopback', '10.0.0.0/8']);",
    "app.set('trust proxy', (address) => address === '10.0.0.1');",
    "app.disable('trust proxy');",
    "app.set('view cache', true);",
    "if (process.env.NODE_ENV !== 'production') app.set('trust proxy', true);",
    "import Fastify from 'fastify';\nFastify({ trustProxy });",
    'createServer({ trustProxy: true });',
    'const options = { proxy: true };\naxios.proxy = true;',
    "rateLimit({ keyGenerator: (req) => req.ip });",
    "rateLimit({ keyGenerator: (req) => req.headers['x-api-key'] });",
  ],
  incorrect: [
    {
      text: "server.enable('trust proxy');\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^ everyProxy\n",
      suggested: "server.set('trust proxy', 1);\n",
    },
    "const TRUST = true;\napp.set('trust proxy', TRUST);\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ everyProxy\n",
    "const fastify = require('fastify')({ logger: true, trustProxy: true });\n                                                   ^^^^^^^^^^^^^^^^ everyProxy\n",
    "import { FastifyAdapter } from '@nestjs/platform-fastify';\nnew FastifyAdapter({ trustProxy: true });\n                     ^^^^^^^^^^^^^^^^ everyProxy\n",
    "const Koa = require('koa');\nconst app = new Koa();\napp.proxy = true;\n^^^^^^^^^^^^^^^^ koa\n",
    "rateLimiter({ keyGenerator: (c) => c.req.header('X-Real-IP') ?? '' });\n                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ header\n",
    "const key = (req) => {\n  return req.get('x-forwarded-for');\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^ header\n};\nrateLimit({ keyGenerator: key });\n",
  ],
});
