import fastifyCookie from '@fastify/cookie';
import secureSession from '@fastify/secure-session';
import fastifySession from '@fastify/session';
import cookieSession from 'cookie-session';
import express from 'express';
import session from 'express-session';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { getIronSession } from 'iron-session';
import Koa from 'koa';
import koaSession from 'koa-session';
import type { Server } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COOKIE_SETTERS, SESSION_LIBRARIES } from './cookies.ts';

/** The first Set-Cookie header of an Express application's answer to `/`. */
async function cookieOf(configure: (app: express.Express) => void): Promise<string> {
  const app = express();
  configure(app);
  return cookieFrom(app.listen(0, '127.0.0.1'));
}

async function cookieFrom(server: Server): Promise<string> {
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const response = await fetch(`http://127.0.0.1:${port}/`);
  return response.headers.getSetCookie()[0] ?? '';
}

const flags = (cookie: string) => ({
  secure: /;\s*secure/i.test(cookie) ? 'on' : 'off',
  httpOnly: /;\s*httponly/i.test(cookie) ? 'on' : 'off',
  sameSite: /;\s*samesite=(\w+)/i.exec(cookie)?.[1]?.toLowerCase(),
});

const session0 = (module: string) => SESSION_LIBRARIES.find((each) => each.module === module);
const setter = (method: string) => COOKIE_SETTERS.find(({ methods }) => methods.includes(method));

describe('what cookies get by default', () => {
  it('with express-session', async () => {
    const cookie = await cookieOf((app) => {
      app.use(session({ secret: 'x', resave: false, saveUninitialized: true }));
      app.get('/', (_, response) => void response.end());
    });
    expect(session0('express-session')).toMatchObject(flags(cookie));
  });

  it('with cookie-session, over plain HTTP', async () => {
    const cookie = await cookieOf((app) => {
      app.use(cookieSession({ keys: ['x'] }));
      app.get('/', (request, response) => {
        (request as unknown as { session: object }).session = { a: 1 };
        response.end();
      });
    });
    expect(flags(cookie)).toEqual({ secure: 'off', httpOnly: session0('cookie-session')?.httpOnly, sameSite: undefined });
    expect(session0('cookie-session')?.secure).toBe('connection');
  });

  it('with koa-session and ctx.cookies, over plain HTTP', async () => {
    const app = new Koa();
    app.keys = ['x'];
    app.use(koaSession(app));
    app.use(({ session: data }) => void Object.assign(data as object, { a: 1 }));
    const ofSession = flags(await cookieFrom(app.listen(0, '127.0.0.1')));
    expect(ofSession).toEqual({ secure: 'off', httpOnly: session0('koa-session')?.httpOnly, sameSite: undefined });

    const plain = new Koa();
    plain.use((context) => void context.cookies.set('a', 'b'));
    const ofCookies = flags(await cookieFrom(plain.listen(0, '127.0.0.1')));
    expect(ofCookies).toEqual({ secure: 'off', httpOnly: setter('set')?.httpOnly, sameSite: undefined });
  });

  it('with @fastify/session, which sets none over plain HTTP', async () => {
    const app = Fastify({ trustProxy: true });
    await app.register(fastifyCookie);
    await app.register(fastifySession, { secret: 'x'.repeat(32) });
    app.get('/', async (request, reply) => {
      (request.session as unknown as Record<string, unknown>)['a'] = 1;
      return reply.send();
    });
    expect((await app.inject('/')).headers['set-cookie']).toBeUndefined();
    const { headers } = await app.inject({ url: '/', headers: { 'x-forwarded-proto': 'https' } });
    expect(session0('@fastify/session')).toMatchObject(flags(String(headers['set-cookie'])));
  });

  it.each([undefined, { path: '/' }])('with @fastify/secure-session and the cookie options %j', async (cookie) => {
    const app = Fastify();
    await app.register(secureSession, { key: Buffer.alloc(32, 1), ...(cookie && { cookie }) });
    app.get('/', async (request, reply) => {
      (request.session as unknown as Map<string, unknown>).set('a', 1);
      return reply.send();
    });
    const { headers } = await app.inject('/');
    expect(session0('@fastify/secure-session')).toMatchObject(flags(String(headers['set-cookie'])));
  });

  it.each([undefined, { path: '/' }])('with iron-session and the cookie options %j', async (cookieOptions) => {
    const response = new Response();
    const options = { password: 'x'.repeat(32), cookieName: 'a', ...(cookieOptions && { cookieOptions }) };
    const ironSession = await getIronSession<{ a?: number }>(new Request('http://localhost'), response, options);
    ironSession.a = 1;
    await ironSession.save();
    expect(session0('iron-session')).toMatchObject(flags(response.headers.getSetCookie()[0] ?? ''));
  });

  it('with res.cookie of Express', async () => {
    const cookie = await cookieOf((app) => {
      app.get('/', (_, response) => void response.cookie('a', 'b').end());
    });
    expect(setter('cookie')).toMatchObject(flags(cookie));
  });

  it('with reply.setCookie of Fastify', async () => {
    const app = Fastify();
    await app.register(fastifyCookie);
    app.get('/', (_, reply) => reply.setCookie('a', 'b').send());
    const { headers } = await app.inject('/');
    expect(setter('setCookie')).toMatchObject(flags(String(headers['set-cookie'])));
  });

  it('with setCookie of Hono', async () => {
    const app = new Hono();
    app.get('/', (context) => {
      setCookie(context, 'a', 'b');
      return context.text('');
    });
    const response = await app.request('/');
    const hono = COOKIE_SETTERS.find(({ is }) => typeof is === 'object' && is.name === 'setCookie');
    expect(hono).toMatchObject(flags(response.headers.getSetCookie()[0] ?? ''));
  });
});

describe('where sessions are by default, and for whom', () => {
  it('with express-session', async () => {
    const facts = session0('express-session')?.onServer;
    let store: unknown;
    const cookie = await cookieOf((app) => {
      app.use(session({ secret: 'x', resave: false }));
      app.get('/', (request, response) => {
        store = request.sessionStore;
        response.end();
      });
    });
    expect(store).toBeInstanceOf(session[facts!.defaultStore]);
    expect(cookie !== '').toBe(facts!.savesUninitialized);
  });

  it('with @fastify/session', async () => {
    const facts = session0('@fastify/session')?.onServer;
    const app = Fastify({ trustProxy: true });
    await app.register(fastifyCookie);
    await app.register(fastifySession, { secret: 'x'.repeat(32) });
    let store: unknown;
    app.get('/', async (request, reply) => {
      store = request.sessionStore;
      return reply.send();
    });
    const { headers } = await app.inject({ url: '/', headers: { 'x-forwarded-proto': 'https' } });
    expect(store).toBeInstanceOf(fastifySession[facts!.defaultStore]);
    expect(headers['set-cookie'] !== undefined).toBe(facts!.savesUninitialized);
  });
});
