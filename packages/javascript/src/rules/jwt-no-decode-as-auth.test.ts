import { testRule } from '../testing.ts';
import rule from './jwt-no-decode-as-auth.ts';

const jwt = "import jwt from 'jsonwebtoken';\n";

testRule(rule, {
  correct: [
    `${jwt}export function a(req, res, next) { const claims = jwt.decode(token); log(claims.sub); next(); }`,
    `${jwt}export function a(req, res, next) { req.user = jwt.verify(token, key); next(); }`,
    `${jwt}export function a(req, res, next) { jwt.verify(token, key); req.user = jwt.decode(token); next(); }`,
    "export function a(req, res, next) { req.user = decode(token); next(); }",
    `${jwt}function show() { const claims = jwt.decode(token); if (claims.role === 'admin') render(); }`,
    { text: "import { jwtDecode } from 'jwt-decode';\nimport { useState } from 'react-dom';\nctx.user = jwtDecode(token);", filename: 'src/components/user.tsx' },
  ],
  incorrect: [
    `${jwt}export function a(req, res, next) { const { sub } = jwt.decode(token); req.user.id = sub; next(); }\n                                                    ^^^^^^^^^^ user\n`,
    "import { jwtDecode } from 'jwt-decode';\nrouter.use(async (ctx, next) => { ctx.state.user = jwtDecode(ctx.get('authorization')); await next(); });\n                                                   ^^^^^^^^^ user\n",
    {
      text: "import { JwtService } from '@nestjs/jwt';\nclass Guard { constructor(private jwt: JwtService) {} canActivate(context) { const claims = this.jwt.decode(token); if (!claims.roles.includes('admin')) return false; return true; } }\n                                                                                            ^^^^^^^^^^^^^^^ privilege\n",
      filename: 'guard.ts',
    },
  ],
});
