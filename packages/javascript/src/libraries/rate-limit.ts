import type { Callee, Sourced } from './library.ts';

/**
 * What a package makes of a number that is no number of requests: nothing is limited, every request is refused, its
 * own default counts, or, `byVersion`, every request is refused by the newest version only.
 */
export type OddLimit = 'endless' | 'refuses' | 'default' | 'byVersion';

/** What the options of a limiter are called, and mean. */
export interface LimiterOptions extends Sourced {
  /** Names of the option for the number of requests, the newest first. */
  readonly limit: readonly [string, ...string[]];
  readonly odd: { readonly infinity: OddLimit; readonly zero: OddLimit; readonly negative: OddLimit };
  /** What older versions make of a number that is `byVersion`, as a message says it. */
  readonly older?: string;
  /** Options with a function that says who is not counted. */
  readonly exemptions: readonly string[];
  /** The option for the length of the window, in milliseconds when it is a number. */
  readonly window: string;
}

/** A package that limits how often a client may ask. */
export interface RateLimiter extends Callee, LimiterOptions {
  readonly by: 'call' | 'register';
  readonly options: number;
  /** How many requests it allows in a window when it is told nothing. */
  readonly defaultLimit: number;
  /** Options any of which makes it count in a place that all processes share. */
  readonly stores: readonly string[];
}

/** Hits are counted and compared: nobody reaches `Infinity`, and everybody is past 0. */
const COMPARED = { infinity: 'endless', zero: 'refuses', negative: 'refuses' } as const;

/** Packages that limit how often a client may ask. */
export const RATE_LIMITERS: readonly RateLimiter[] = [
  ...['', 'rateLimit'].map((name): RateLimiter => ({
    module: 'express-rate-limit',
    name,
    by: 'call',
    options: 0,
    limit: ['limit', 'max'],
    odd: { ...COMPARED, zero: 'byVersion' },
    older: 'up to express-rate-limit 6, limits none',
    exemptions: ['skip'],
    window: 'windowMs',
    defaultLimit: 5,
    stores: ['store'],
    source: 'https://express-rate-limit.mintlify.app/reference/configuration',
  })),
  ...['', 'fastifyRateLimit'].map((name): RateLimiter => ({
    module: '@fastify/rate-limit',
    name,
    by: 'register',
    options: 1,
    limit: ['max'],
    odd: { infinity: 'default', zero: 'refuses', negative: 'default' },
    exemptions: ['allowList'],
    window: 'timeWindow',
    defaultLimit: 1000,
    stores: ['redis', 'store'],
    source: 'https://github.com/fastify/fastify-rate-limit#options',
  })),
  {
    module: 'hono-rate-limiter',
    name: 'rateLimiter',
    by: 'call',
    options: 0,
    limit: ['limit'],
    odd: COMPARED,
    exemptions: ['skip'],
    window: 'windowMs',
    defaultLimit: 5,
    stores: ['store'],
    source: 'https://github.com/rhinobase/hono-rate-limiter#configuration',
  },
  {
    module: 'koa-ratelimit',
    name: '',
    by: 'call',
    options: 0,
    limit: ['max'],
    odd: COMPARED,
    exemptions: ['whitelist'],
    window: 'duration',
    defaultLimit: 2500,
    stores: ['db'],
    source: 'https://github.com/koajs/ratelimit#options',
  },
];

/** The options of each throttler of `ThrottlerModule` of @nestjs/throttler. */
export const NEST_THROTTLER: LimiterOptions = {
  limit: ['limit'],
  odd: COMPARED,
  exemptions: ['skipIf'],
  window: 'ttl',
  source: 'https://docs.nestjs.com/security/rate-limiting',
};

/** The functions of @nestjs/throttler for lengths of time, with the milliseconds of their units. */
export const NEST_TIMES: Readonly<Record<string, number>> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
};

/** The options for each throttler of its decorator `Throttle`. */
export const NEST_THROTTLE: LimiterOptions = {
  limit: ['limit'],
  odd: { ...COMPARED, zero: 'byVersion' },
  older: 'up to @nestjs/throttler 6.7.0, leaves the limit of the module in place',
  exemptions: [],
  window: 'ttl',
  source: 'https://docs.nestjs.com/security/rate-limiting',
};

/** Packages all of whose functions and classes are for limits. */
export const LIMITER_MODULES: ReadonlySet<string> = new Set([
  ...RATE_LIMITERS.map(({ module }) => module),
  '@nestjs/throttler',
  '@upstash/ratelimit',
  'express-brute',
  'express-slow-down',
  'koa2-ratelimit',
  'rate-limiter-flexible',
]);
