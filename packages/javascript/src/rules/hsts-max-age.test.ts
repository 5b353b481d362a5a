import { testRule } from '../testing.ts';
import rule from './hsts-max-age.ts';

const helmet = "import helmet from 'helmet';\n";

testRule(rule, {
  correct: [
    `${helmet}app.use(helmet());`,
    `${helmet}app.use(helmet({ hsts: false }));`,
    `${helmet}app.use(helmet({ hsts: { maxAge: config.maxAge } }));`,
    `${helmet}app.use(helmet({ hsts: { maxAge: 60 * 60 * 24 * 365 } }));`,
    `${helmet}app.use(helmet({ hsts: { maxAge: isProd ? 31536000 : 0 } }));`,
    `${helmet}if (isDev) app.use(helmet({ hsts: { maxAge: 0 } }));`,
    "res.setHeader('Strict-Transport-Security', `max-age=${maxAge}`);",
    "res.setHeader('Cache-Control', 'max-age=0');",
    'createClient({ hsts: { maxAge: 0 } });',
    { text: "res.setHeader('Strict-Transport-Security', 'max-age=0');", filename: 'test/app.js' },
    { text: `${helmet}app.use(helmet({ hsts: { maxAge: 86400 } }));`, options: { minSeconds: 86_400 } },
  ],
  incorrect: [
    {
      text: `${helmet}app.use(helmet({ strictTransportSecurity: { maxAge: 60 * 60 * 24, preload: true } }));\n                                            ^^^^^^^^^^^^^^^^^^^^ short\n`,
      suggested: `${helmet}app.use(helmet({ strictTransportSecurity: { maxAge: 31536000, preload: true } }));\n`,
    },
    `${helmet}app.use(helmet.hsts({ maxAge: 0 }));\n                      ^^^^^^^^^ none\n`,
    "import hsts from 'hsts';\napp.use(hsts({ maxAge: 3600 }));\n               ^^^^^^^^^^^^ short\n",
    "import helmet from '@fastify/helmet';\nfastify.register(helmet, { hsts: { maxAge: 3600 } });\n                                   ^^^^^^^^^^^^ short\n",
    "const koaHelmet = require('koa-helmet');\napp.use(koaHelmet({ hsts: { maxAge: 3600 } }));\n                            ^^^^^^^^^^^^ short\n",
    "ctx.set('strict-transport-security', 'max-age=600; includeSubDomains');\n                                      ^^^^^^^^^^^ short\n",
    "const age = 600;\nres.header('Strict-Transport-Security', `max-age=${age}`);\n                                        ^^^^^^^^^^^^^^^^ short\n",
    "module.exports = { headers: () => [{ source: '/:path*', headers: [{ key: 'Strict-Transport-Security', value: 'max-age=0' }] }] };\n                                                                                                              ^^^^^^^^^ none\n",
    "new Response('', { headers: { 'Strict-Transport-Security': 'max-age=0' } });\n                                                            ^^^^^^^^^ none\n",
  ],
});
