import { testRule } from '../testing.ts';
import rule from './no-otp-in-response.ts';

testRule(rule, {
  correct: [
    'res.json({ otp: true, verificationCode: null, resetToken: undefined });',
    'res.json({ otp: !user.otp, resetToken: a === b, smsCode: Boolean(code), magicLink: isSent() });',
    "res.json({ otp: user.otp ? true : false, smsCode: 'sent' });",
    'const otp = true;\nres.json({ otp });',
    'res.json({ verificationCode: maskCode(code) });',
    'res.json({ fieldErrors: { otp: errors.otp } });',
    "mailer.send({ otp }); queue.add('sms', { otp }); cache.set({ resetToken });",
    'res.json(await sendOtp({ otp }));',
    'res.json({ accessToken, tokenType, code });',
    "if (process.env.NODE_ENV !== 'production') res.json({ otp });",
    'res.json({ ...(isDev && { otp }), ok: true });',
    "const body = { ok: true, otp: process.env.NODE_ENV === 'test' ? otp : undefined };\nres.json(body);",
    { text: 'res.json({ otp });', filename: 'tests/auth.js' },
    { text: 'res.json({ otp });', options: { names: '^pin$' } },
    {
      text: "router.post('/2fa/setup', (req, res) => res.json({ totpSecret, otpauthUrl }));",
      options: { names: '^(totpSecret|otpauthUrl)$' },
    },
    'function handler() { return { otp }; }',
  ],
  incorrect: [
    'reply.send({ otp: await createOtp() });\n             ^^^ disclosed\n',
    'res.json({ otp: issueOtp(user) });\n           ^^^ disclosed\n',
    "res.json({ otp: '123456' });\n           ^^^ disclosed\n",
    'res.json({ \'otp\': user.otp });\n           ^^^^^ disclosed\n',
    'res.send({ users: [{ magicLink: `https://example.com/${token}` }] });\n                     ^^^^^^^^^ disclosed\n',
    "const body = { ok: true, resetToken };\n                         ^^^^^^^^^^ disclosed\nres.status(200).json(body);\n",
    'res.json(new ApiResponse(200, { otp }, "sent"));\n                                ^^^ disclosed\n',
    'res.json(successResponse({ otp }));\n                           ^^^ disclosed\n',
    "app.post('/otp', (c) => c.json({ otp }));\n                                 ^^^ disclosed\n",
    'app.use(async (ctx) => { ctx.body = { otp }; });\n                                      ^^^ disclosed\n',
    "import { NextResponse } from 'next/server';\nexport async function POST() {\n  return NextResponse.json({ otp });\n                             ^^^ disclosed\n}\n",
    'export const POST = async () => Response.json({ otp });\n                                                ^^^ disclosed\n',
    "import Fastify from 'fastify';\nconst app = Fastify();\napp.post('/otp', async () => ({ otp: await createOtp() }));\n                                ^^^ disclosed\n",
    { text: 'res.json({ pin });\n           ^^^ disclosed\n', options: { names: '^pin$' } },
  ],
});
