import { testRule } from '../testing.ts';
import rule from './body-size-limit.ts';

testRule(rule, {
  correct: [
    "import express from 'express';\napp.use(express.json({ limit: config.limit }));",
    "import express from 'express';\napp.use(express.json({ limit: '10mb' }));",
    "import express from 'express';\napp.use('/webhooks', express.raw({ limit: '50mb' }));",
    "client.json({ limit: '500mb' });",
    "query.find({ limit: 100_000_000 });",
    { text: "import express from 'express';\napp.use(express.json({ limit: '20mb' }));", options: { maxBytes: '50mb' } },
  ],
  incorrect: [
    "const bodyParser = require('body-parser');\napp.use(bodyParser.urlencoded({ extended: true, limit: '50mb' }));\n                                                ^^^^^^^^^^^^^ huge\n",
    "import bodyParser from 'koa-bodyparser';\napp.use(bodyParser({ jsonLimit: '1gb' }));\n                     ^^^^^^^^^^^^^^^^ huge\n",
    "import { bodyLimit } from 'hono/body-limit';\napp.use(bodyLimit({ maxSize: 200 * 1024 * 1024 }));\n                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ huge\n",
    "app.useBodyParser('json', { limit: '100mb' });\n                            ^^^^^^^^^^^^^^ huge\n",
    "export default { experimental: { serverActions: { bodySizeLimit: '200mb' } } };\n                                                  ^^^^^^^^^^^^^^^^^^^^^^ huge\n",
  ],
});
