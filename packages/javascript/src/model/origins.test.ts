import { describe, expect, it } from 'vitest';
import { probe } from './testing/probe.ts';

function origin(text: string): string | undefined {
  const { code, nodes } = probe(text);
  const found = code.originOf(nodes[0]!);
  return found && `${found.module} ${found.name}`.trim();
}

describe('the origin of a value', () => {
  it.each([
    ["import session from 'express-session'; $(session)", 'express-session'],
    ["import * as session from 'express-session'; $(session)", 'express-session'],
    ["import session = require('express-session'); $(session)", 'express-session'],
    ["import { default as session } from 'express-session'; $(session)", 'express-session'],
    ["const session = require('express-session'); $(session)", 'express-session'],
    ["const { default: session } = require('express-session'); $(session)", 'express-session'],
    ["const session = require('express-session').default; $(session)", 'express-session'],
    ["const session = (await import('express-session')).default; $(session)", 'express-session'],
    ["import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); $(require('a'))", 'a'],
    ["import { sign as s } from 'jsonwebtoken'; $(s)", 'jsonwebtoken sign'],
    ["import * as jwt from 'jsonwebtoken'; $(jwt.sign)", 'jsonwebtoken sign'],
    ["import jwt from 'jsonwebtoken'; $(jwt['sign'])", 'jsonwebtoken sign'],
    ["const { sign: s } = require('jsonwebtoken'); $(s)", 'jsonwebtoken sign'],
    ["const { a: { b: [, c] } } = require('x'); $(c)", 'x a.b.1'],
    ["const { sign = other } = require('jsonwebtoken'); $(sign)", 'jsonwebtoken sign'],
    ["const jwt = require('jsonwebtoken'); const alias = jwt; $(alias.sign)", 'jsonwebtoken sign'],
    ["let jwt; jwt = require('jsonwebtoken'); $(jwt.sign)", 'jsonwebtoken sign'],
    ["import jwt from 'jsonwebtoken'; $((jwt as any)!.sign)", 'jsonwebtoken sign'],
    ["import jwt from 'jsonwebtoken'; $((0, jwt.sign))", 'jsonwebtoken sign'],
    ["import jwt from 'jsonwebtoken'; $(jwt?.sign)", 'jsonwebtoken sign'],
    ["import express from 'express'; const app = express(); $(app.use)", 'express ().use'],
    ["import { Pool } from 'pg'; const pool = new Pool(); $((await pool.connect()).query)", 'pg Pool().connect().query'],
    ["import { SignJWT } from 'jose'; $(new SignJWT(p).setIssuedAt().sign)", 'jose SignJWT().setIssuedAt().sign'],
    ["import type { Express } from 'express'; function f(app: Express) { $(app.use) }", 'express Express().use'],
    ["import type e from 'express'; function f(app: e.Application) { $(app.use) }", 'express Application().use'],
    [
      "import { JwtService } from '@nestjs/jwt'; class A { constructor(private readonly jwt: JwtService) {} m() { $(this.jwt.sign) } }",
      '@nestjs/jwt JwtService().sign',
    ],
    ["import { Pool } from 'pg'; class A { pool = new Pool(); m() { $(this.pool.query) } }", 'pg Pool().query'],
    ["import fs from 'node:fs/promises'; $(fs.readFile)", 'fs/promises readFile'],
    ['$(process.env.PORT)', 'global process.env.PORT'],
    ["import process from 'node:process'; $(process.env.PORT)", 'global process.env.PORT'],
    ['$(globalThis.fetch)', 'global fetch'],
  ])('%s', (text, expected) => expect(origin(text)).toBe(expected));

  it.each([
    ['shadowed', "import jwt from 'jsonwebtoken'; function f(jwt) { $(jwt.sign) }"],
    ['another value', "let jwt = require('jsonwebtoken'); jwt = fake; $(jwt.sign)"],
    ['two values', "let jwt; if (a) jwt = require('jsonwebtoken'); else jwt = fake; $(jwt.sign)"],
    ['a require of its own', "function require() {} $(require('a'))"],
    ['computed', "import jwt from 'jsonwebtoken'; $(jwt[name])"],
    ['the rest', "const { sign, ...jwt } = require('jsonwebtoken'); $(jwt.verify)"],
    ['a circle', 'const a = b; const b = a; $(a)'],
    ['a parameter', 'function f(app) { $(app.use) }'],
    ['a local function', 'function session() {} $(session())'],
  ])('has none: %s', (_, text) => expect(origin(text)).toBeUndefined());
});
