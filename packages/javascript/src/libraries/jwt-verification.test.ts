import { createHmac, createSecretKey, generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Request, Response } from 'express';
import { expressjwt } from 'express-jwt';
import { createVerifier } from 'fast-jwt';
import { verify as honoVerify } from 'hono/jwt';
import { createLocalJWKSet, jwtVerify, UnsecuredJWT } from 'jose';
import jwt from 'jsonwebtoken';
import type { Context, Middleware } from 'koa';
import { describe, expect, it } from 'vitest';
import { JWT_DECODERS, JWT_PACKAGES, JWT_VERIFIERS } from './jwt-verification.ts';

const require = createRequire(import.meta.url);
// The types of koa-jwt are for an older Koa; passport-jwt has none.
const koaJwt = require('koa-jwt') as (options: object) => Middleware;
const { Strategy } = require('passport-jwt') as {
  Strategy: new (options: object, verify: (claims: object, done: (error: null, user: object) => void) => void) => object;
};

interface Options {
  readonly algorithms?: readonly string[];
  readonly ignoreExpiration?: boolean;
  readonly jsonWebTokenOptions?: Options;
}

const KEY = '0123456789abcdef'.repeat(4);

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const body = (alg: string) => `${part({ alg, typ: 'JWT' })}.${part({ sub: 'admin' })}`;
const signed = (algorithm: 'HS256' | 'HS512') => jwt.sign({ sub: 'a' }, KEY, { algorithm });
const unsigned = `${body('none')}.`;
const expired = jwt.sign({ sub: 'a', exp: 1000 }, KEY);

/** Checks a token as each package does; rejects when it is refused. Without a key, none is found for the token. */
const check: Readonly<Record<string, (token: string, options: Options, key?: string) => Promise<unknown>>> = {
  jsonwebtoken: (token, options, key) =>
    new Promise((resolve) => resolve(jwt.verify(token, key!, options as jwt.VerifyOptions))),
  jose: (token, options, key = '') => jwtVerify(token, new TextEncoder().encode(key), options as object),
  'passport-jwt': (token, options, key) =>
    new Promise((resolve, reject) => {
      const secretOrKeyProvider = (_request: unknown, _token: string, done: (error: null, key?: string) => void) => done(null, key);
      const given = { jwtFromRequest: () => token, secretOrKeyProvider, ...options };
      const strategy = new Strategy(given, (claims, done) => done(null, claims));
      const reply = { success: resolve, fail: reject, error: reject };
      (Object.assign(strategy, reply) as unknown as { authenticate(request: object): void }).authenticate({});
    }),
  'express-jwt': (token, options, key) =>
    new Promise((resolve, reject) => {
      const middleware = expressjwt({ secret: () => Promise.resolve(key!), ...(options as { algorithms: ['HS256'] }) });
      const request = { headers: { authorization: `Bearer ${token}` } } as Request;
      void middleware(request, {} as Response, (error) => (error ? reject(error as Error) : resolve(undefined)));
    }),
  'koa-jwt': (token, options, key) => {
    const refuse = (_status: number, message: string) => {
      throw new Error(message);
    };
    const context = { state: {}, header: { authorization: `Bearer ${token}` }, throw: refuse } as unknown as Context;
    return Promise.resolve(koaJwt({ secret: key, ...options })(context, () => Promise.resolve()));
  },
  'fast-jwt': (token, options, key) =>
    new Promise((resolve) => resolve(createVerifier({ key, ...options } as { key: string })(token))),
  'hono/jwt': (token, { algorithms }, key = '') => honoVerify(token, key, { alg: algorithms?.[0] as 'HS256' }),
};

async function accepts(module: string, token: string, options: Options, key?: string): Promise<boolean> {
  return check[module]!(token, options, key).then(
    () => true,
    () => false,
  );
}

describe.each(JWT_VERIFIERS)('$module', ({ module, name }) => {
  it(`has ${name}`, async () => {
    expect(await import(module)).toHaveProperty(name, expect.any(Function));
  });

  it('accepts several algorithms for a shared secret, unless it is told one', async () => {
    expect(await accepts(module, signed('HS256'), {}, KEY)).toBe(true);
    expect(await accepts(module, signed('HS512'), {}, KEY)).toBe(true);
    expect(await accepts(module, signed('HS512'), { algorithms: ['HS256'] }, KEY)).toBe(false);
  });
});

it.each(Object.keys(check))('%s accepts the algorithm that it is told, and no other', async (module) => {
  expect(JWT_PACKAGES).toContain(module);
  expect(await accepts(module, signed('HS256'), { algorithms: ['HS256'] }, KEY)).toBe(true);
  expect(await accepts(module, signed('HS512'), { algorithms: ['HS256'] }, KEY)).toBe(false);
});

it.each(['express-jwt', 'hono/jwt'])('%s has to be told the algorithm', async (module) => {
  await expect(check[module]!(signed('HS256'), {}, KEY)).rejects.toThrow(/algorithms|alg/u);
});

it.each(['jsonwebtoken', 'passport-jwt', 'koa-jwt', 'fast-jwt'])('%s takes no public key for a shared secret', async (module) => {
  const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const forged = `${body('HS256')}.${createHmac('sha256', pem).update(body('HS256')).digest('base64url')}`;
  expect(await accepts(module, forged, {}, pem)).toBe(false);
});

describe('jose accepts several algorithms', () => {
  it.each<['HS256' | 'HS512']>([['HS256'], ['HS512']])('with a secret of Node.js: %s', async (algorithm) => {
    const { payload } = await jwtVerify(signed(algorithm), createSecretKey(Buffer.from(KEY)));
    expect(payload.sub).toBe('a');
  });

  it.each<['RS256' | 'PS512']>([['RS256'], ['PS512']])('with a set of keys: %s', async (algorithm) => {
    const keys = createLocalJWKSet({ keys: [rsa.publicKey.export({ format: 'jwk' })] });
    const { payload } = await jwtVerify(jwt.sign({ sub: 'a' }, rsa.privateKey, { algorithm }), keys);
    expect(payload.sub).toBe('a');
  });
});

describe('expired tokens', () => {
  const algorithms = ['HS256'];

  it.each([
    ['jsonwebtoken', true],
    ['passport-jwt', true],
    ['express-jwt', true],
    ['koa-jwt', true],
    ['fast-jwt', true],
    ['jose', false],
    ['hono/jwt', false],
  ])('are accepted by %s with ignoreExpiration: %s', async (module, expected) => {
    expect(await accepts(module, expired, { algorithms }, KEY)).toBe(false);
    expect(await accepts(module, expired, { algorithms, ignoreExpiration: true }, KEY)).toBe(expected);
  });

  it('are refused by passport-jwt whatever its jsonWebTokenOptions say', async () => {
    const options = { algorithms, jsonWebTokenOptions: { ignoreExpiration: true } };
    expect(await accepts('passport-jwt', expired, options, KEY)).toBe(false);
  });
});

describe('tokens without a signature', () => {
  const withNone = { algorithms: ['HS256', 'none'] };
  const onlyNone = { algorithms: ['none'] };

  it.each(Object.keys(check))('are refused by %s when there is a key', async (module) => {
    expect(await accepts(module, unsigned, withNone, KEY)).toBe(false);
  });

  it.each([
    ['jsonwebtoken', true, true],
    ['passport-jwt', true, true],
    ['express-jwt', true, true],
    ['fast-jwt', false, true],
    ['koa-jwt', false, false],
    ['jose', false, false],
    ['hono/jwt', false, false],
  ])('are accepted by %s without a key when none is allowed: %s, and nothing else: %s', async (module, among, alone) => {
    expect(await accepts(module, unsigned, { algorithms: ['HS256'] })).toBe(false);
    expect(await accepts(module, unsigned, withNone)).toBe(among);
    expect(await accepts(module, unsigned, onlyNone)).toBe(alone);
  });

  it('are made by jsonwebtoken when it is told to, and read by jose', () => {
    const token = jwt.sign({ sub: 'admin' }, '', { algorithm: 'none' });
    expect(UnsecuredJWT.decode(token).payload.sub).toBe('admin');
  });
});

describe('a token with a wrong signature', () => {
  const forged = `${body('HS256')}.${part({})}`;
  const decoders = JWT_DECODERS.filter(({ module, name }) => module !== 'jwt-decode' || name !== '');

  it.each(decoders)('is read by $name of $module', async ({ module, name }) => {
    const exported = (await import(module)) as Record<string, (token?: string) => unknown>;
    const decode = name.endsWith('()') ? exported[name.slice(0, -2)]!() : exported[name];
    expect(JSON.stringify((decode as (token: string) => unknown)(forged))).toContain('"sub":"admin"');
  });

  it('has no default export of jwt-decode any more to read it', async () => {
    expect(await import('jwt-decode')).not.toHaveProperty('default');
  });
});
