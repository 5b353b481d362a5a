import fastifyCors from '@fastify/cors';
import koaCors from '@koa/cors';
import bcrypt from 'bcryptjs';
import cors from 'cors';
import express from 'express';
import Fastify from 'fastify';
import helmet from 'helmet';
import { Hono } from 'hono';
import { cors as honoCors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { SignJWT } from 'jose';
import jwt from 'jsonwebtoken';
import Koa from 'koa';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CORS_LIBRARIES } from './cors.ts';
import { HELMET_HEADERS, MINOR_HELMET_OPTIONS, POWERED_BY_OPTIONS } from './helmet.ts';
import { BCRYPT } from './password-hashes.ts';

const ORIGIN = 'https://elsewhere.example';

/** The headers of an Express application's answer to `/`. */
async function headersOf(middleware: express.RequestHandler): Promise<Headers> {
  const app = express();
  app.use(middleware);
  app.get('/', (_, response) => void response.end());
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  return (await fetch(`http://127.0.0.1:${port}/`, { headers: { origin: ORIGIN } })).headers;
}

/** What the middleware of each package answers to {@link ORIGIN} with these options. */
const ALLOWED_ORIGIN: Readonly<Record<string, (options: { credentials?: boolean }) => Promise<unknown>>> = {
  cors: async (options) => (await headersOf(cors(options))).get('access-control-allow-origin'),
  '@fastify/cors': async (options) => {
    const app = Fastify();
    await app.register(fastifyCors, options);
    app.get('/', () => '');
    const { headers } = await app.inject({ url: '/', headers: { origin: ORIGIN } });
    return headers['access-control-allow-origin'];
  },
  '@koa/cors': async (options) => {
    const app = new Koa();
    app.use(koaCors(options));
    const server = app.listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const { headers } = await fetch(`http://127.0.0.1:${port}/`, { headers: { origin: ORIGIN } });
    return headers.get('access-control-allow-origin');
  },
  'hono/cors': async (options) => {
    const app = new Hono();
    app.use('*', honoCors(options));
    app.get('/', (context) => context.text(''));
    const { headers } = await app.request('/', { headers: { origin: ORIGIN } });
    return headers.get('access-control-allow-origin');
  },
};

describe.each(CORS_LIBRARIES)('the origin that $module allows', ({ module, defaultOrigin, reflectsWithCredentials }) => {
  it('by default', async () => {
    expect(await ALLOWED_ORIGIN[module]?.({})).toBe(defaultOrigin);
  });

  it('with credentials', async () => {
    const expected = reflectsWithCredentials ? ORIGIN : defaultOrigin;
    expect(await ALLOWED_ORIGIN[module]?.({ credentials: true })).toBe(expected);
  });
});

it('helmet sends these headers', async () => {
  const headers = await headersOf(helmet());
  for (const { header, value } of HELMET_HEADERS) expect(headers.get(header), header).toBe(value);
});

it.each(HELMET_HEADERS.flatMap(({ header, options }) => options.map((option) => [option, header])))(
  'the option %s of helmet switches %s off',
  async (option, header) => {
    expect((await headersOf(helmet({ [option]: false }))).has(header)).toBe(false);
  },
);

it.each(Object.entries(MINOR_HELMET_OPTIONS))('the option %s of helmet switches %s off', async (option, header) => {
  expect((await headersOf(helmet({ [option]: false }))).has(header)).toBe(false);
});

it.each(POWERED_BY_OPTIONS)('the option %s of helmet keeps the header of Express', async (option) => {
  expect((await headersOf(helmet())).has('x-powered-by')).toBe(false);
  expect((await headersOf(helmet({ [option]: false }))).has('x-powered-by')).toBe(true);
});

describe('the content security policy', () => {
  const policyOf = async (options: Parameters<typeof helmet>[0]) =>
    (await headersOf(helmet(options))).get('content-security-policy');

  it.each([{}, { contentSecurityPolicy: { directives: { defaultSrc: ['*'] } } }])(
    'of helmet limits frames and scripts with the options %j',
    async (options) => {
      const policy = await policyOf(options);
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).toContain("script-src 'self'");
    },
  );

  it('of helmet has nothing more without its defaults', async () => {
    const contentSecurityPolicy = { useDefaults: false, directives: { defaultSrc: ["'self'"] } };
    expect(await policyOf({ contentSecurityPolicy })).toBe("default-src 'self'");
  });

  it('of Hono has to be asked for', async () => {
    const app = new Hono();
    app.use(secureHeaders());
    app.get('/', (context) => context.text(''));
    expect((await app.request('/')).headers.has('content-security-policy')).toBe(false);
  });
});

it('bcrypt has this cost', async () => {
  expect(bcrypt.getRounds(await bcrypt.hash('x', await bcrypt.genSalt()))).toBe(BCRYPT[0]?.defaultCost);
});

it('tokens have no expiry by themselves', async () => {
  const payload = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object;
  expect(payload(jwt.sign({ sub: 'a' }, 'key'))).not.toHaveProperty('exp');
  const key = new TextEncoder().encode('0123456789abcdef0123456789abcdef');
  expect(payload(await new SignJWT({ sub: 'a' }).setProtectedHeader({ alg: 'HS256' }).sign(key))).not.toHaveProperty('exp');
});

it('jsonwebtoken reads a text without a unit as milliseconds', () => {
  const { iat = 0, exp = 0 } = jwt.decode(jwt.sign({}, 'key', { expiresIn: '3600' as never })) as jwt.JwtPayload;
  expect(exp - iat).toBeLessThan(5);
});
