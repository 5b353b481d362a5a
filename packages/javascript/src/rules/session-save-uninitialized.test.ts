import { testRule } from '../testing.ts';
import rule from './session-save-uninitialized.ts';

const express = "import session from 'express-session';\n";

testRule(rule, {
  correct: [
    `${express}app.use(session({ ...options }));`,
    `${express}app.use(session({ saveUninitialized }));`,
    `${express}app.use(session({ saveUninitialized: config.anonymousSessions }));`,
    "import session from 'cookie-session';\napp.use(session({ keys }));",
    `${express}if (isDev) app.use(session({ secret }));`,
    { text: `${express}app.use(session({ secret }));`, filename: 'src/app.spec.js' },
  ],
  incorrect: [
    {
      text: `${express}app.use(session());\n        ^^^^^^^ missing\n`,
      suggested: `${express}app.use(session({ saveUninitialized: false }));\n`,
    },
    {
      text: `${express}const options = {\n  saveUninitialized: true,\n  ^^^^^^^^^^^^^^^^^^^^^^^ on\n};\napp.use(session(options));\n`,
      suggested: `${express}const options = {\n  saveUninitialized: false,\n};\napp.use(session(options));\n`,
    },
    {
      text: "import fastifySession from '@fastify/session';\nfastify.register(fastifySession, { secret });\n^^^^^^^^^^^^^^^^ missing\n",
      suggested:
        "import fastifySession from '@fastify/session';\nfastify.register(fastifySession, { secret, saveUninitialized: false });\n",
    },
  ],
});
