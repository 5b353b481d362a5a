import { testRule } from '../testing.ts';
import rule from './csp-no-unsafe-sources.ts';

const helmet = "import helmet from 'helmet';\n";

testRule(rule, {
  correct: [
    `${helmet}app.use(helmet());`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: false }));`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: sources } } }));`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: [...sources, "'unsafe-inline'"] } } }));`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ['*'] } } }));`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { reportOnly: true, directives: { scriptSrc: ['*'] } } }));`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: ["'self'", ...(isDev ? ["'unsafe-eval'"] : [])] } } }));`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { directives: { imgSrc: ['*', 'data:'], styleSrc: ["'unsafe-inline'"] } } }));`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: { ...directives, defaultSrc: ['*'] } } }));`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: ["'strict-dynamic'", nonce, 'https:', "'unsafe-inline'"] } } }));`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: ["'wasm-unsafe-eval'", 'blob:', '*.example.org'] } } }));`,
    `${helmet}if (isDev) app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: ['*'] } } }));`,
    "import { NONCE, secureHeaders } from 'hono/secure-headers';\napp.use(secureHeaders({ contentSecurityPolicy: { scriptSrc: [NONCE, \"'unsafe-inline'\"] } }));",
    "res.setHeader('Content-Security-Policy-Report-Only', 'script-src *');",
    "res.setHeader('Content-Security-Policy', policy);",
    "res.setHeader('Content-Security-Policy', `script-src ${sources} 'unsafe-inline'`);",
    "res.setHeader('Content-Security-Policy', \"frame-ancestors *; img-src * data:\");",
    "res.setHeader('Content-Security-Policy', Object.entries(directives).map(String).join(';'));",
    { text: "res.setHeader('Content-Security-Policy', 'script-src *');", filename: 'test/app.js' },
  ],
  incorrect: [
    `${helmet}app.use(helmet.contentSecurityPolicy({ directives: { 'script-src': ["'self'", "'unsafe-inline'"] } }));\n                                                                              ^^^^^^^^^^^^^^^^^ inline\n`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrcElem: "'self' 'unsafe-inline'" } } }));\n                                                                               ^^^^^^^^^^^^^^^ inline\n`,
    `${helmet}app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'self'", 'http:'] } } }));\n                                                                                                   ^^^^^^^ scheme\n`,
    `${helmet}const sources = ["'self'", 'data:'];\n                           ^^^^^^^ scheme\napp.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: sources } } }));\n`,
    "import csp from 'helmet-csp';\napp.use(csp({ directives: { scriptSrc: ['*'] } }));\n                                        ^^^ any\n",
    "import helmet from '@fastify/helmet';\nfastify.register(helmet, { contentSecurityPolicy: { directives: { scriptSrc: [\"'unsafe-eval'\", nonce] } } });\n                                                                              ^^^^^^^^^^^^^^^ eval\n",
    "res.setHeader('Content-Security-Policy', 'default-src *');\n                                                      ^ any\n",
    "ctx.set('content-security-policy', 'script-src \\'self\\' \\'unsafe-eval\\';');\n                                                         ^^^^^^^^^^^^^^ eval\n",
    "res.header('Content-Security-Policy', ['default-src none', 'script-src https:'].join('; '));\n                                                                       ^^^^^^ scheme\n",
    "const policy = \"default-src 'none'; \" + \"script-src 'unsafe-inline';\";\n                                                    ^^^^^^^^^^^^^^^ inline\nres.set('Content-Security-Policy', policy.trim());\n",
    "const SELF = \"'self'\";\nres.set('Content-Security-Policy', `script-src ${SELF} 'unsafe-inline'`);\n                                                       ^^^^^^^^^^^^^^^ inline\n",
    "const headers = { 'Content-Security-Policy': 'script-src *' };\n                                                         ^ any\nnew Response('', { headers });\nnew Response('', { headers });\n",
  ],
});
