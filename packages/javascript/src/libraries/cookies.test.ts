import cookieSession from 'cookie-session';
import session from 'express-session';
import Fastify from 'fastify';
import fastifyCookie from '@fastify/cookie';
import express from 'express';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COOKIE_SETTERS, SESSION_LIBRARIES } from './cookies.ts';

/** The first Set-Cookie header of an Express application's answer to `/`. */
async function cookieOf(configure: (app: express.Express) => void): Promise<string> {
  const app = express();
  configure(app);
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const response = await fetch(`http://127.0.0.1:${port}/`);
  return response.headers.getSetCookie()[0] ?? '';
}

const flags = (cookie: string) => ({
  secure: /;\s*secure/i.test(cookie) ? 'on' : 'off',
  httpOnly: /;\s*httponly/i.test(cookie) ? 'on' : 'off',
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
    expect(flags(cookie)).toEqual({ secure: 'off', httpOnly: session0('cookie-session')?.httpOnly });
    expect(session0('cookie-session')?.secure).toBe('connection');
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
