import { testRule } from '../testing.ts';
import rule from './no-auth-bypass.ts';

testRule(rule, {
  correct: [
    "if (password === '123456') errors.push('too weak');",
    "if (password === '123456') throw new Error('Choose another password');",
    "if (dto.pin === '0000' || dto.pin === '1234') throw new BadRequestException('Choose another pin');",
    "const isWeakPassword = (password) => password === '123456';",
    "if (otp !== '000000') await remember(otp);",
    "while (token === '0000') advance();",
    "const skip = process.env.SKIP_AUTH && process.env.NODE_ENV !== 'production';\nfunction auth(req, res, next) { if (skip) return next(); verify(req, res, next); }",
    'export function auth(req, res, next) { if (process.env.SKIP_AUTH) { res.sendStatus(401); } else verify(req, res, next); }',
    'export function auth(req, res, next) { if (!process.env.REQUIRE_AUTH) return next(); verify(req, res, next); }',
    "export function auth(req, res, next) { if (process.env.NODE_ENV !== 'production' && process.env.SKIP_AUTH) return next(); verify(req, res, next); }",
    'if (process.env.SKIP_AUTH) log("skipped");',
    "if (result.code === '0000') show(result.data);",
    "if (response.statusCode === '1234') retry();",
    "if (zipCode === '0000') skip();",
    "function verify(otp) { if (process.env.NODE_ENV === 'test' && otp === '000000') return true; }",
    "import { NextResponse } from 'next/server';\nexport function middleware(request) { if (process.env.SKIP_AUTH) return NextResponse.json({}, { status: 503 }); return check(request); }",
    "import { NextResponse } from 'next/server';\nexport function proxy(request) { if (process.env.NODE_ENV === 'test' && process.env.SKIP_AUTH) return NextResponse.next(); return check(request); }",
    { text: "if (otp === '000000') grant();", options: { masterValues: ['999999'] } },
  ],
  incorrect: [
    "import { NextResponse } from 'next/server';\nexport function middleware(request) { if (process.env.SKIP_AUTH) return NextResponse.next(); return check(request); }\n                                          ^^^^^^^^^^^^^^^^^^^^^ flag\n",
    "async function login(request) { const { otp } = await request.json(); if (!user && otp !== '000000') return refuse(401); if (otp === '000000') note(); }\n                                                                                           ^^^^^^^^ master\n",
    "const a = (otp) => { if (otp === '000000') grant(); };\n                                 ^^^^^^^^ master\nconst b = (otp) => { if (otp === '000000') grant(); };\n                                 ^^^^^^^^ master\n",
    "const SKIP_AUTH = process.env.SKIP_AUTH === 'true';\nfunction auth(req, res, next) { if (SKIP_AUTH) return next(); verify(req, res, next); }\n                                    ^^^^^^^^^ flag\n",
    "import { DISABLE_AUTH } from './config';\nfunction auth(req, res, next) { if (DISABLE_AUTH) return next(); verify(req, res, next); }\n                                    ^^^^^^^^^^^^ flag\n",
    "function auth(req, res, next) { if (config.get('DISABLE_AUTH')) return next(); verify(req, res, next); }\n                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ flag\n",
    {
      text: 'class Guard { canActivate(context) { return process.env.SKIP_AUTH === "1" || this.check(context); } }\n                                            ^^^^^^^^^^^^^^^^^^^^^ flag\n',
      filename: 'guard.ts',
    },
    "function login(otp) { if (otp !== '123456') return res.status(400).json({ message: 'Wrong code' }); }\n                                  ^^^^^^^^ master\n",
    "const isValid = otp === '000000' || (await check(otp));\n                        ^^^^^^^^ master\n",
    'fastify.addHook("preHandler", (request, reply, done) => { if (env.DISABLE_AUTH === "true") { done(); return; } check(request, done); });\n                                                              ^^^^^^^^^^^^^^^^ flag\n',
    { text: 'class Guard { canActivate(context) { if (process.env.BYPASS_LOGIN) return true; return check(context); } }\n                                         ^^^^^^^^^^^^^^^^^^^^^^^^ flag\n', filename: 'guard.ts' },
    "if ('111111' === user.otp) grant();\n    ^^^^^^^^ master\n",
    "app.post('/verify', (req, res) => { if (req.body.code === '1234') grant(); });\n                                                          ^^^^^^ master\n",
  ],
});
