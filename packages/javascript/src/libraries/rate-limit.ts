import type { Callee, Sourced } from './library.ts';

/** A package that limits how often a client may ask. */
export interface RateLimiter extends Callee, Sourced {
  readonly by: 'call' | 'register';
  readonly options: number;
  /** Names of the option for the number of requests, the newest first. */
  readonly limit: readonly [string, ...string[]];
  /** The option for the length of the window, and its unit when it is a number. */
  readonly window: string;
  readonly windowUnit: 'milliseconds' | 'seconds';
  readonly defaults?: { readonly limit: number; readonly windowMs: number };
  /** Options any of which makes it count in a place that all processes share. */
  readonly stores: readonly string[];
}

/** Packages that limit how often a client may ask. */
export const RATE_LIMITERS: readonly RateLimiter[] = [
  ...['', 'rateLimit'].map((name): RateLimiter => ({
    module: 'express-rate-limit',
    name,
    by: 'call',
    options: 0,
    limit: ['limit', 'max'],
    window: 'windowMs',
    windowUnit: 'milliseconds',
    defaults: { limit: 5, windowMs: 60_000 },
    stores: ['store'],
    source: 'https://express-rate-limit.mintlify.app/reference/configuration',
  })),
  {
    module: '@fastify/rate-limit',
    name: '',
    by: 'register',
    options: 1,
    limit: ['max'],
    window: 'timeWindow',
    windowUnit: 'milliseconds',
    defaults: { limit: 1000, windowMs: 60_000 },
    stores: ['redis', 'store'],
    source: 'https://github.com/fastify/fastify-rate-limit#options',
  },
  {
    module: 'hono-rate-limiter',
    name: 'rateLimiter',
    by: 'call',
    options: 0,
    limit: ['limit', 'max'],
    window: 'windowMs',
    windowUnit: 'milliseconds',
    stores: ['store'],
    source: 'https://github.com/rhinobase/hono-rate-limiter#configuration',
  },
  {
    module: 'koa-ratelimit',
    name: '',
    by: 'call',
    options: 0,
    limit: ['max'],
    window: 'duration',
    windowUnit: 'milliseconds',
    stores: ['db'],
    source: 'https://github.com/koajs/ratelimit#options',
  },
];
