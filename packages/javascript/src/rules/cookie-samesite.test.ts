import { testRule } from '../testing.ts';
import rule from './cookie-samesite.ts';

const express = "import session from 'express-session';\n";
const explicit = { requireExplicit: true };

testRule(rule, {
  correct: [
    "res.cookie('token', token);",
    "res.cookie('token', token, { sameSite: 'none', secure: config.secure });",
    "res.cookie('token', token, { sameSite: config.sameSite });",
    "res.cookie('token', token, { sameSite: 'none', ...options });",
    "res.cookie('theme', theme, { sameSite: 'none' });",
    "const isProduction = process.env.NODE_ENV === 'production';\nres.cookie('token', token, { sameSite: isProduction ? 'none' : 'lax', secure: isProduction });",
    `${express}app.use(session({ cookie: { sameSite: 'none', secure: 'auto' } }));`,
    "import session from 'cookie-session';\napp.use(session({ keys, sameSite: 'none' }));",
    "import { getIronSession } from 'iron-session';\nawait getIronSession(req, res, { cookieOptions: { sameSite: 'none' } });",
    "res.cookie('token', '', { sameSite: 'none' });",
    "if (isDev) res.cookie('token', token, { sameSite: 'none' });",
    { text: "res.cookie('token', token, { sameSite: 'none' });", filename: 'test/login.js' },
    { text: "res.cookie('token', token, options);", options: explicit },
    { text: "reply.setCookie('token', token);", options: explicit },
    { text: "import secureSession from '@fastify/secure-session';\nfastify.register(secureSession, { key });", options: explicit },
  ],
  incorrect: [
    {
      text: 'res.cookie("token", token, { sameSite: "None" });\n                             ^^^^^^^^^^^^^^^^ none\n',
      suggested: 'res.cookie("token", token, { sameSite: "lax" });\n',
    },
    "ctx.cookies.set('sid', id, { sameSite: 'none', secure: false });\n                             ^^^^^^^^^^^^^^^^ none\n",
    "import fastifySession from '@fastify/session';\nfastify.register(fastifySession, { secret, cookie: { sameSite: 'none', secure: false } });\n                                                     ^^^^^^^^^^^^^^^^ none\n",
    "const cookie = { sameSite: false };\n                 ^^^^^^^^^^^^^^^ off\nres.cookie('session', id, cookie);\n",
    { text: "res.cookie('session', id);\n^^^^^^^^^^ missing\n", options: explicit, suggested: "res.cookie('session', id, { sameSite: 'lax' });\n" },
  ],
});
