import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import { Redis } from 'ioredis';
import { RedisStore } from 'rate-limit-redis';
import { configuration } from './configuration.js';

export const redis = new Redis(configuration.redisUrl);

const sendCommand = (...args: string[]) => redis.call(...(args as [string, ...string[]])) as Promise<never>;
const keyGenerator = (c: Context) => getConnInfo(c).remote.address ?? 'unknown';

/** What one client may ask in a minute. */
export const requestLimiter = rateLimiter({ windowMs: 60_000, limit: 200, keyGenerator, store: new RedisStore({ sendCommand }) });

/** How often one client may try to log in. */
export const loginLimiter = rateLimiter({
  windowMs: 15 * 60_000,
  limit: 10,
  keyGenerator,
  store: new RedisStore({ sendCommand, prefix: 'login:' }),
});
