import { testRule } from '../testing.ts';
import rule from './no-powered-by.ts';

const express = "import express from 'express';\nconst app = express();\n";

testRule(rule, {
  correct: [
    `${express}export default app;`,
    `${express}export { app };\napp.listen(3000);`,
    `${express}configure(app);\napp.listen(3000);`,
    `${express}app.use((req, res, next) => { res.removeHeader('X-Powered-By'); next(); });\napp.listen(3000);`,
    `import security from './security.js';\n${express}app.use(security);\napp.listen(3000);`,
    "app.set('x-powered-by', config.poweredBy);",
    "app.set('x-powered-by', false);",
    "if (isDev) app.enable('x-powered-by');",
    "import express from './express.js';\nconst app = express();\napp.listen(3000);",
    "export default { reactStrictMode: true };",
    { text: 'module.exports = withMDX({ reactStrictMode: true });', filename: 'next.config.js' },
    { text: 'module.exports = { ...base };', filename: 'next.config.js' },
    { text: `${express}app.listen(3000);`, filename: 'test/app.js' },
  ],
  incorrect: [
    {
      text: "server.set('x-powered-by', true);\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ on\n",
      fixed: "server.disable('x-powered-by');\n",
    },
    "import http from 'node:http';\nconst app = require('express')();\n            ^^^^^^^^^^^^^^^^^^ express\nhttp.createServer(app).listen(3000);\n",
    { text: 'const nextConfig = {};\nexport default nextConfig;\n               ^^^^^^^^^^ next\n', filename: 'next.config.mjs' },
    { text: 'export default { reactStrictMode: true };\n^^^^^^^^^^^^^^ next\n', filename: 'next.config.mjs' },
    { text: 'export default { poweredByHeader: true };\n                 ^^^^^^^^^^^^^^^^^^^^^ next\n', filename: 'next.config.mjs' },
  ],
});
