import { testRule } from '../testing.ts';
import rule from './csrf-not-disabled.ts';

testRule(rule, {
  correct: [
    "import csurf from 'csurf';\napp.use(csurf({ cookie: true }));",
    "import csurf from 'csurf';\napp.use(csurf({ ignoreMethods: methods }));",
    "import csurf from 'csurf';\nif (isDev) app.use(csurf({ ignoreMethods: ['POST'] }));",
    "import csurf from './csurf.js';\napp.use(csurf({ ignoreMethods: ['POST'] }));",
    "import { doubleCsrf } from 'csrf-csrf';\ndoubleCsrf({ skipCsrfProtection: (req) => req.path === '/webhook' });",
    "import { csrf } from 'hono/csrf';\napp.use(csrf({ origin: (origin) => /^https:/.test(origin) }));",
    "import { csrf } from 'hono/csrf';\napp.use(csrf({ secFetchSite: (site, c) => site === 'same-origin' || c.req.path === '/hook' }));",
    "import lusca from 'lusca';\napp.use(lusca({ csrf: true }));",
    'export default { kit: { csrf: { checkOrigin: !isDev } } };',
    'export default { pool: { checkOrigin: false }, allowedOrigins: ["*"] };',
    'export default { experimental: { serverActions: { allowedOrigins: ["app.example.org"] } } };',
    'const { skipCSRFCheck } = options;',
    { text: "import csurf from 'csurf';\napp.use(csurf({ ignoreMethods: ['POST'] }));", filename: 'test/app.js' },
  ],
  incorrect: [
    "import { doubleCsrf } from 'csrf-csrf';\ndoubleCsrf({ getSecret, ignoredMethods: ['GET', 'PUT', 'delete'] });\n                                                ^^^^^ method\n                                                       ^^^^^^^^ method\n",
    "import { doubleCsrf } from 'csrf-csrf';\ndoubleCsrf({ skipCsrfProtection: () => true });\n             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pass\n",
    "import { csrfSync } from 'csrf-sync';\nconst ignoredMethods = ['PATCH'];\n                        ^^^^^^^ method\ncsrfSync({ ignoredMethods, skipCsrfProtection: (req) => { return true; } });\n                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pass\n",
    "const lusca = require('lusca');\napp.use(lusca({ csrf: false, xframe: 'DENY' }));\n                ^^^^^^^^^^^ switch\n",
    "import { csrf } from 'hono/csrf';\napp.use(csrf({ origin: (origin) => true }));\n               ^^^^^^^^^^^^^^^^^^^^^^^^ pass\n",
    "import { csrf } from 'hono/csrf';\napp.use(csrf({ secFetchSite: () => true }));\n               ^^^^^^^^^^^^^^^^^^^^^^^^ pass\n",
    "import { Auth, skipCSRFCheck } from '@auth/core';\nAuth(request, { providers, skipCSRFCheck });\n                           ^^^^^^^^^^^^^ switch\n",
    "import { betterAuth } from 'better-auth';\nbetterAuth({ advanced: { disableCSRFCheck: true } });\n                         ^^^^^^^^^^^^^^^^^^^^^^ switch\n",
    'export default { security: { checkOrigin: false } };\n                             ^^^^^^^^^^^^^^^^^^ switch\n',
    "export default { kit: { csrf: { trustedOrigins: ['*'] } } };\n                                ^^^^^^^^^^^^^^^^^^^^^ switch\n",
  ],
});
