import { testRule } from '../testing.ts';
import rule from './no-auth-bypass.ts';

testRule(rule, {
  correct: [
    'export function auth(req, res, next) { if (process.env.SKIP_AUTH) { res.sendStatus(401); } else verify(req, res, next); }',
    'export function auth(req, res, next) { if (!process.env.REQUIRE_AUTH) return next(); verify(req, res, next); }',
    "export function auth(req, res, next) { if (process.env.NODE_ENV !== 'production' && process.env.SKIP_AUTH) return next(); verify(req, res, next); }",
    'if (process.env.SKIP_AUTH) log("skipped");',
    "if (result.code === '0000') show(result.data);",
    "if (response.statusCode === '1234') retry();",
    "if (zipCode === '0000') skip();",
    "function verify(otp) { if (process.env.NODE_ENV === 'test' && otp === '000000') return true; }",
    { text: "if (otp === '000000') grant();", options: { masterValues: ['999999'] } },
  ],
  incorrect: [
    'fastify.addHook("preHandler", (request, reply, done) => { if (env.DISABLE_AUTH === "true") { done(); return; } check(request, done); });\n                                                              ^^^^^^^^^^^^^^^^ flag\n',
    { text: 'class Guard { canActivate(context) { if (process.env.BYPASS_LOGIN) return true; return check(context); } }\n                                         ^^^^^^^^^^^^^^^^^^^^^^^^ flag\n', filename: 'guard.ts' },
    "if ('111111' === user.otp) grant();\n    ^^^^^^^^ master\n",
    "app.post('/verify', (req, res) => { if (req.body.code === '1234') grant(); });\n                                                          ^^^^^^ master\n",
  ],
});
