import { testRule } from '../testing.ts';
import rule from './session-store.ts';

const express = "import session from 'express-session';\n";
const fastify = "import fastifySession from '@fastify/session';\n";

testRule(rule, {
  correct: [
    `${express}app.use(session({ secret, store }));`,
    `${express}app.use(session({ secret, store: createStore() }));`,
    `${express}app.use(session({ secret, store: config.redis ? new RedisStore() : undefined }));`,
    `${express}app.use(session(options));`,
    `${express}app.use(session({ ...options }));`,
    `${express}const options = { secret };\nif (isProd) options.store = new RedisStore();\napp.use(session(options));`,
    `${express}const options = { secret };\nObject.assign(options, { store });\napp.use(session(options));`,
    `${express}if (process.env.NODE_ENV !== 'production') app.use(session({ secret }));`,
    `${express}app.use(session({ secret, store: isProd ? new RedisStore({ client }) : new session.MemoryStore() }));`,
    "const session = require('express-session');\nconst MemoryStore = require('memorystore')(session);\napp.use(session({ store: new MemoryStore() }));",
    `import session from './session.js'; // not express-session\napp.use(session({ secret }));`,
    `${fastify}fastify.register(fastifySession, { secret, store: new RedisStore({ client }) });`,
    { text: `${express}app.use(session({ secret }));`, filename: 'test/app.js' },
  ],
  incorrect: [
    `${express}app.use(session({ secret, store: undefined }));\n        ^^^^^^^ default\n`,
    `${express}app.use(session({ secret, store: null }));\n        ^^^^^^^ default\n`,
    {
      text: "import * as session from 'express-session';\napp.use(session({ secret }) as RequestHandler);\n        ^^^^^^^ default\n",
      filename: 'main.ts',
    },
    `${express}const options = { secret };\napp.use(session(options));\n        ^^^^^^^ default\n`,
    "import session, { MemoryStore } from 'express-session';\nconst store = new MemoryStore();\napp.use(session({ secret, store }));\n                          ^^^^^ memory\n",
    `${fastify}fastify.register(fastifySession, { secret });\n^^^^^^^^^^^^^^^^ default\n`,
    `${fastify}fastify.register(fastifySession, { secret, store: new fastifySession.MemoryStore() });\n                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ memory\n`,
    {
      text: `${express}if (isDev) app.use(session({ secret }));\n                   ^^^^^^^ default\n`,
      options: { allowInDevelopmentGuard: false },
    },
  ],
});
