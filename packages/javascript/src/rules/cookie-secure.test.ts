import { testRule } from '../testing.ts';
import rule from './cookie-secure.ts';

const express = "import session from 'express-session';\n";

testRule(rule, {
  correct: [
    "res.cookie('access_token', token, { httpOnly: true, secure: true });",
    "res.cookie('access_token', token, options);",
    "res.cookie('access_token', token, { ...options, httpOnly: true });",
    "res.cookie('access_token', token, { secure: config.secureCookies });",
    "res.cookie('access_token', token, { secure: process.env.COOKIE_SECURE === 'true' });",
    "res.cookie('access_token', null);",
    "res.cookie('access_token', token, { expires: new Date(0) });",
    "res.cookie(name, token);",
    "res.cookie('author', 'ada'); res.cookie('accessibility', 'on'); res.cookie('assessment', 1);",
    "res.cookie('theme', 'dark', { secure: false });",
    "cart.cookie('session', id);",
    "if (process.env.NODE_ENV !== 'production') res.cookie('session', id);",
    "res.clearCookie('session');",
    `${express}app.use(session({ cookie: { secure: 'auto' } }));`,
    `${express}app.use(session(options));`,
    `${express}app.use(session({ ...options }));`,
    `${express}const options = { cookie: {} };\nif (app.get('env') === 'production') options.cookie.secure = true;\napp.use(session(options));`,
    `${express}app.use(session({ cookie: { secure: isDev ? false : true } }));`,
    `${express}function session2(session) { app.use(session({ cookie: { secure: false } })); }`,
    "import session from './session';\napp.use(session({ cookie: { secure: false } }));",
    "import session from 'cookie-session';\napp.use(session({ keys }));",
    "import fastifySession from '@fastify/session';\nfastify.register(fastifySession, { secret });",
    "import { getIronSession } from 'iron-session';\nawait getIronSession(req, res, { password, cookieName: 'sid' });",
    "ctx.cookies.set('session', id);",
    { text: "res.cookie('session', id);", filename: 'test/login.js' },
    { text: "res.cookie('session', id);", filename: 'src/login.spec.js' },
    "// seaworthy-disable-next-line js/cookie-secure -- only inside the cluster\nres.cookie('session', id);",
    "/* seaworthy-disable js/cookie-secure */\nres.cookie('session', id);",
  ],
  incorrect: [
    "res.status(201).cookie('refreshToken', token).json({});\n^^^^^^^^^^^^^^^^^^^^^^ missing\n",
    "reply.setCookie('sid', id, { path: '/' });\n^^^^^^^^^^^^^^^ missing\n",
    "ctx.cookies.set('session', id, { secure: false });\n                                 ^^^^^^^^^^^^^ off\n",
    "const NAME = 'connect.sid';\nres.cookie(NAME, id);\n^^^^^^^^^^ missing\n",
    "res.cookie(name, id, { secure: false });\n                       ^^^^^^^^^^^^^ off\n",
    "res.cookie('session', id, { secure: process.env.NODE_ENV !== 'production' });\n                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ off\n",
    `${express}const options = { cookie: { secure: false } };\n                            ^^^^^^^^^^^^^ off\napp.use(session(options));\n`,
    `${express}app.use(session());\n        ^^^^^^^ missing\n`,
    {
      text: `${express}app.use(\n  session({\n    secret,\n  }),\n);\n`.replace('session({\n', 'session({\n  ^^^^^^^ missing\n'),
      suggested: `${express}app.use(\n  session({\n    secret,\n    cookie: { secure: process.env.NODE_ENV === 'production' },\n  }),\n);\n`,
    },
    "import { cookies } from 'next/headers';\n(await cookies()).set('session', id);\n^^^^^^^^^^^^^^^^^^^^^ missing\n",
    "import { cookies } from 'next/headers';\n(await cookies()).set({ name: 'session', value: id });\n^^^^^^^^^^^^^^^^^^^^^ missing\n",
    "import { serialize } from 'cookie';\nres.setHeader('Set-Cookie', serialize('token', token, { httpOnly: true }));\n                            ^^^^^^^^^ missing\n",
    {
      text: "import session from 'cookie-session';\napp.use(session({ keys }));\n        ^^^^^^^ missing\n",
      options: { trustFrameworkDefaults: false },
    },
    {
      text: "import fastifySession from '@fastify/session';\nfastify.register(fastifySession, { secret, cookie: { secure: false } });\n                                                     ^^^^^^^^^^^^^ off\n",
    },
    {
      text: "import { getIronSession } from 'iron-session';\nawait getIronSession(await cookies(), { cookieOptions: { secure: false } });\n                                                         ^^^^^^^^^^^^^ off\n",
    },
  ],
});
