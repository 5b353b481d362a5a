import { describe, expect, it } from 'vitest';
import { isFunction } from '../ast.ts';
import { isRouteHandler, isServer } from './routes.ts';
import { probe } from './testing/probe.ts';

/** The registrations of a text: kind, method, path (`?` for one that is not known) and the number of handlers. */
function registrations(text: string): string[] {
  return probe(text).code.registrations.map(({ kind, method, path, hasPath, handlers }) =>
    [kind, method, ...(hasPath ? [path ?? '?'] : []), handlers.length].join(' '),
  );
}

describe('what is registered', () => {
  it.each<[string, string[]]>([
    ["app.get('/a', list)", ['route get /a 1']],
    ["app.post('/a', check, [validate, save], send)", ['route post /a 4']],
    ["app.use(helmet())", ['use use 1']],
    ["app.use('/api', router)", ['use use /api 1']],
    ["app.use(['/a', '/b'], auth)", ['use use ? 1']],
    ["const BASE = '/api'; app.use(BASE, router)", ['use use /api 1']],
    ['app.get(`/${version}/a`, list)', ['route get ? 1']],
    ['app.get(/^\\/a/, list)', ['route get ? 1']],
    ["router.route('/a').get(list).post(save)", ['route get /a 1', 'route post /a 1']],
    ["import { Hono } from 'hono'; const api = new Hono(); api.get('/a', list)", ['route get /a 1']],
    ["import Fastify from 'fastify'; const server = Fastify(); server.register(plugin, { prefix: '/a' })", ['use register 2']],
    ["import type { Express } from 'express'; function f(x: Express) { x.get('/a', list); }", ['route get /a 1']],
    ["router.route('/a').all(check).put(validate, save)", ['route all /a 1', 'route put /a 2']],
    ["app.get('/a', list).get('/b', show)", ['route get /a 1', 'route get /b 1']],
    ["this.app.use('/a', router)", ['use use /a 1']],
    ["userRoutes.delete('/a', remove)", ['route delete /a 1']],
    ["app.get('env')", []],
    ["app.get('/a')", []],
    ["axios.get('/a', options)", []],
    ["import axios from 'axios'; const app = axios.create(); app.get('/a', options)", []],
    ["cache.use(store); map.get('a', b)", []],
    ['app.use()', []],
  ])('%s', (text, expected) => expect(registrations(text)).toEqual(expected));

  it('has one target for one variable, and another for another', () => {
    const text = "app.use(a); function f() { app.get('/b', b); } function g(app) { app.get('/c', c); }";
    const [use, outer, inner] = probe(text).code.registrations;
    expect(outer?.target).toBe(use?.target);
    expect(inner?.target).not.toBe(use?.target);
  });
});

describe('a server', () => {
  it.each<[string, boolean]>([
    ["import express from 'express'; const x = express(); $(x)", true],
    ["import { Router } from 'express'; const x = Router(); $(x)", true],
    ["import express from 'express'; $(express().route('/a'))", true],
    ["import Koa from 'koa'; const x = new Koa(); $(x)", true],
    ["import { NestFactory } from '@nestjs/core'; const x = await NestFactory.create(M); $(x)", true],
    ["import type { INestApplication } from '@nestjs/common'; function f(x: INestApplication) { $(x); }", true],
    ["import type { FastifyInstance } from 'fastify'; const f = (x: FastifyInstance) => $(x)", true],
    ['function f(app) { $(app); }', true],
    ['$(adminRouter)', true],
    ["import { app } from 'electron'; $(app)", false],
    ['$(client)', false],
  ])('%s', (text, expected) => {
    const { code, nodes } = probe(text);
    expect(isServer(nodes[0]!, code)).toBe(expected);
  });
});

describe('a function that answers requests', () => {
  it.each<[string, boolean]>([
    ["app.get('/a', $(() => 1))", true],
    ["const a = () => 1; app.get('/a', a); $(a)", true],
    ["app.get('/a', a); function a() {} $(a)", true],
    ['export function GET() {} $(GET)', true],
    ['export const POST = async () => 1; $(POST)', true],
    ['function GET() {} $(GET)', false],
    ['const a = () => 1; run(a); $(a)', false],
  ])('%s', (text, expected) => {
    const { code, nodes } = probe(text);
    const value = code.valueOf(nodes[0]!);
    expect(value.type === 'function' && isFunction(value.node) && isRouteHandler(value.node, code)).toBe(expected);
  });
});
