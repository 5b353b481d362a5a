import { testRule } from '../testing.ts';
import rule from './cookie-httponly.ts';

const express = "import session from 'express-session';\n";

testRule(rule, {
  correct: [
    "res.cookie('token', token, { httpOnly: true });",
    "res.cookie('token', token, options);",
    "res.cookie('token', token, { ...options, secure: true });",
    "res.cookie('token', token, { httpOnly: config.httpOnly });",
    "res.cookie('token', '', { path: '/' });",
    'res.cookie(name, value, { httpOnly: false });',
    "res.cookie('theme', theme);",
    "res.cookie('csrf_token', token);",
    "res.cookie('token_expires', expires);\nres.cookie('isLoggedIn', state);\nres.cookie('token_type', type);",
    "res.cookie('authenticated', true, { httpOnly: false });",
    "res.clearCookie('token');",
    "ctx.cookies.set('token', token);",
    `${express}app.use(session({ secret }));`,
    `${express}app.use(session({ cookie: { httpOnly } }));`,
    "import secureSession from '@fastify/secure-session';\nfastify.register(secureSession, { key, cookie: { path: '/' } });",
    "import { getIronSession } from 'iron-session';\nawait getIronSession(req, res, { password, cookieName: 'sid' });",
    "if (process.env.NODE_ENV === 'development') res.cookie('token', token);",
    { text: "res.cookie('token', token);", filename: 'src/login.test.js' },
    "// seaworthy-disable-next-line js/cookie-httponly -- read by the legacy client\nres.cookie('token', token);",
  ],
  incorrect: [
    {
      text: "res.cookie('token', token);\n^^^^^^^^^^ missing\n",
      suggested: "res.cookie('token', token, { httpOnly: true });\n",
    },
    "res.cookie('token', token, { httpOnly: undefined });\n^^^^^^^^^^ missing\n",
    "reply.setCookie('sid', id, { path: '/' });\n^^^^^^^^^^^^^^^ missing\n",
    "ctx.cookies.set('session', id, { httpOnly: false });\n                                 ^^^^^^^^^^^^^^^ off\n",
    "const OPTIONS = { httpOnly: false, maxAge: 1000 };\n                  ^^^^^^^^^^^^^^^ off\nres.cookie('jwt', jwt, OPTIONS);\n",
    "import session from 'cookie-session';\napp.use(session({ keys, httpOnly: false }));\n                        ^^^^^^^^^^^^^^^ off\n",
    "import fastifySession from '@fastify/session';\nfastify.register(fastifySession, { secret, cookie: { httpOnly: false } });\n                                                     ^^^^^^^^^^^^^^^ off\n",
    "import { setCookie } from 'hono/cookie';\nsetCookie(c, 'session', id, { secure: true });\n^^^^^^^^^ missing\n",
    "import { serialize } from 'cookie';\nserialize('token', token, { secure: true });\n^^^^^^^^^ missing\n",
    "import { cookies } from 'next/headers';\n(await cookies()).set({ name: 'session', value: id });\n^^^^^^^^^^^^^^^^^^^^^ missing\n",
    "import NextAuth from 'next-auth';\nNextAuth({ cookies: { sessionToken: { options: { httpOnly: false } } } });\n                                                 ^^^^^^^^^^^^^^^ off\n",
    "import { betterAuth } from 'better-auth';\nbetterAuth({ advanced: { defaultCookieAttributes: { httpOnly: false } } });\n                                                    ^^^^^^^^^^^^^^^ off\n",
    { text: "res.cookie('basket', id);\n^^^^^^^^^^ missing\n", options: { cookieNames: 'basket' } },
  ],
});
