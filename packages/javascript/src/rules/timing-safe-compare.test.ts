import { testRule } from '../testing.ts';
import rule from './timing-safe-compare.ts';

const crypto = "import { createHash, createHmac } from 'node:crypto';\n";

testRule(rule, {
  correct: [
    `${crypto}const etag = createHash('sha1').update(body).digest('hex');\nif (etag === req.headers['if-none-match']) end();`,
    `${crypto}const sig = createHmac('sha256', key).update(body).digest('hex');\nif (sig.length !== 64) end();`,
    `${crypto}const sig = createHmac('sha256', key).update(body).digest('hex');\nif (sig === undefined) end();`,
    `${crypto}function check(a) { const sig = createHmac('sha256', key).update('x').digest(); return a === sig || crypto.timingSafeEqual(a, sig); }`,
    "if (req.headers['x-api-key'] === undefined) end();",
    "if (req.headers['x-api-key'] === process.env.PORT) end();",
    "if (req.headers.host === process.env.API_SECRET) end();",
    "if (options.apiKey === process.env.API_KEY) end();",
  ],
  incorrect: [
    `${crypto}const sig = 'sha256=' + createHmac('sha256', key).update(body).digest('hex');\nif (req.get('X-Hub-Signature-256') != sig) end();\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ early\n`,
    `${crypto}const digest = createHmac('sha256', key).update(body).digest('hex');\nif (signature === \`v0=\${digest}\`) end();\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ early\n`,
    "const key = req.headers['x-api-key'];\nif (key !== process.env.API_KEY) end();\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ early\n",
    "if (req.headers.authorization !== `Bearer ${process.env.CRON_SECRET}`) end();\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ early\n",
    "const { API_TOKEN } = process.env;\nif (c.req.header('x-api-token') === API_TOKEN) end();\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ early\n",
  ],
});
