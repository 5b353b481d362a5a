import { testRule } from '../testing.ts';
import rule from './no-disabled-security-headers.ts';

const helmet = "import helmet from 'helmet';\n";

testRule(rule, {
  correct: [
    `${helmet}app.use(helmet({ hsts: config.hsts }));`,
    `${helmet}app.use(helmet({ hsts: isProd }));`,
    `${helmet}app.use(helmet({ ...options, hsts: enabled }));`,
    `${helmet}app.use(helmet({ frameguard: false }));`,
    `${helmet}app.use(helmet({ frameguard: false, contentSecurityPolicy }));`,
    `${helmet}if (isDev) app.use(helmet({ noSniff: false }));`,
    `${helmet}app.use(helmet({ noSniff: isDev ? false : true }));`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: false }));`,
    "import { helmet } from './helmet.js';\napp.use(helmet({ noSniff: false }));",
    "import { secureHeaders } from 'hono/secure-headers';\napp.use(secureHeaders({ xFrameOptions: false, contentSecurityPolicy: { frameAncestors: [\"'self'\"] } }));",
    { text: `${helmet}app.use(helmet({ noSniff: false }));`, filename: 'test/app.js' },
    { text: `${helmet}app.use(helmet({ hsts: false }));`, options: { allow: ['hsts'] } },
  ],
  incorrect: [
    {
      text: `${helmet}app.use(helmet({ noSniff: false, hidePoweredBy: true }));\n                 ^^^^^^^^^^^^^^ off\n`,
      suggested: `${helmet}app.use(helmet({ hidePoweredBy: true }));\n`,
    },
    {
      text: `${helmet}app.use(helmet({ hidePoweredBy: true, noSniff: false }));\n                                      ^^^^^^^^^^^^^^ off\n`,
      suggested: `${helmet}app.use(helmet({ hidePoweredBy: true }));\n`,
    },
    `${helmet}app.use(helmet({ hidePoweredBy: false }));\n                 ^^^^^^^^^^^^^^^^^^^^ poweredBy\n`,
    `${helmet}app.use(helmet({ noSniff: true /* for IE */, referrerPolicy: false }));\n                                             ^^^^^^^^^^^^^^^^^^^^^ off\n`,
    `${helmet}const options = { hsts: false };\n                  ^^^^^^^^^^^ off\napp.use(helmet(options));\n`,
    `${helmet}app.use(helmet({ frameguard: false, contentSecurityPolicy: { useDefaults: false, directives: {} } }));\n                 ^^^^^^^^^^^^^^^^^ off\n`,
    "const koaHelmet = require('koa-helmet');\napp.use(koaHelmet({ xContentTypeOptions: false }));\n                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ off\n",
    "import { secureHeaders } from 'hono/secure-headers';\napp.use(secureHeaders({ xFrameOptions: false }));\n                        ^^^^^^^^^^^^^^^^^^^^ off\n",
    { text: `${helmet}app.use(helmet({ originAgentCluster: false }));\n                 ^^^^^^^^^^^^^^^^^^^^^^^^^ off\n`, options: { allow: [] } },
  ],
});
