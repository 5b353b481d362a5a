import { createRequire } from 'node:module';
import fastifyRateLimit, { type RateLimitPluginOptions } from '@fastify/rate-limit';
import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import type { Context, Middleware } from 'koa';
import { describe, expect, it } from 'vitest';
import { RATE_LIMITERS, type OddLimit } from './rate-limit.ts';

const require = createRequire(import.meta.url);
// The package has no types.
const koaRateLimit = require('koa-ratelimit') as (options: object) => Middleware;

/** The headers of one request after another, or undefined for those that are refused. */
type Answers = (Record<string, unknown> | undefined)[];

const REQUESTS = 3;

/** What each package answers to {@link REQUESTS} requests of one client. */
const ask: Readonly<Record<string, (options: Record<string, unknown>) => Promise<Answers>>> = {
  'express-rate-limit': (options) => {
    const limiter: RequestHandler = rateLimit({ standardHeaders: 'draft-6', validate: false, ...options });
    return inTurn(async () => {
      const headers: Record<string, unknown> = {};
      const request = { ip: '192.0.2.1', app: { get: () => false }, headers: {} } as unknown as Request;
      const isAllowed = await new Promise<boolean>((resolve) => {
        const refuse = () => resolve(false);
        const response = { setHeader: (name: string, value: unknown) => (headers[name.toLowerCase()] = value), status: refuse };
        void limiter(request, response as unknown as Response, () => resolve(true));
      });
      return isAllowed ? headers : undefined;
    });
  },
  '@fastify/rate-limit': async (options) => {
    const app = Fastify();
    await app.register(fastifyRateLimit, options as RateLimitPluginOptions);
    app.get('/', () => '');
    return inTurn(async () => {
      const { statusCode, headers } = await app.inject('/');
      return statusCode === 200 ? headers : undefined;
    });
  },
  'hono-rate-limiter': (options) => {
    const app = new Hono();
    app.use(rateLimiter({ keyGenerator: () => 'client', ...options }));
    app.get('/', (context) => context.text(''));
    return inTurn(async () => {
      const { status, headers } = await app.request('/');
      return status === 200 ? Object.fromEntries(headers) : undefined;
    });
  },
  'koa-ratelimit': (options) => {
    const limiter = koaRateLimit({ driver: 'memory', db: new Map(), ...options });
    return inTurn(async () => {
      const headers: Record<string, unknown> = {};
      const set = (given: string | Record<string, unknown>) => {
        if (typeof given === 'object') Object.assign(headers, given);
      };
      const answers: Answers = [];
      await limiter({ ip: '192.0.2.1', state: {}, set } as unknown as Context, async () => void answers.push(headers));
      return answers[0];
    });
  },
};

async function inTurn(request: () => Promise<Answers[number]>): Promise<Answers> {
  const answers: Answers = [];
  for (let index = 0; index < REQUESTS; index++) answers.push(await request());
  return answers;
}

/** The header with the number of requests that are allowed. */
const LIMIT_HEADER: Readonly<Record<string, string>> = {
  'express-rate-limit': 'ratelimit-limit',
  '@fastify/rate-limit': 'x-ratelimit-limit',
  'hono-rate-limiter': 'ratelimit-limit',
  'koa-ratelimit': 'X-RateLimit-Limit',
};

const limitOf = (module: string, headers: Answers[number]) => Number(headers?.[LIMIT_HEADER[module]!]);

describe.each(RATE_LIMITERS)('$module, imported as "$name"', ({ module, name, limit, odd, exemptions, defaultLimit }) => {
  const answers = (options: Record<string, unknown>) => ask[module]!({ ...options });
  const refusesAll = Array.from({ length: REQUESTS }, () => undefined);

  it('exports that', async () => {
    const exported = (await import(module)) as Record<string, unknown>;
    expect(exported[name === '' ? 'default' : name]).toBeInstanceOf(Function);
  });

  it('has this default', async () => {
    expect(limitOf(module, (await answers({}))[0])).toBe(defaultLimit);
  });

  it.each(limit)('has the option %s for the limit', async (option) => {
    expect((await answers({ [option]: 2 })).map(Boolean)).toEqual([true, true, false]);
  });

  it.each(exemptions)('counts nobody whom %s exempts', async (option) => {
    expect((await answers({ [limit[0]]: 1, [option]: () => true })).every(Boolean)).toBe(true);
  });

  const numbers: [number, OddLimit][] = [
    [Number.POSITIVE_INFINITY, odd.infinity],
    [Number.MAX_SAFE_INTEGER, 'endless'],
    [Number.MAX_VALUE, 'endless'],
    [0, odd.zero],
    [-1, odd.negative],
  ];

  it.each(numbers)('makes of %d: %s', async (number, expected) => {
    const given = await answers({ [limit[0]]: number });
    if (expected === 'endless') expect(given.map((each) => limitOf(module, each) > 1e15)).toEqual(refusesAll.map(() => true));
    else if (expected === 'default') expect(limitOf(module, given[0])).toBe(defaultLimit);
    else expect(given.slice(1)).toEqual(refusesAll.slice(1));
  });
});
