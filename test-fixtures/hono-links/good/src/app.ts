import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { csrf } from 'hono/csrf';
import { rateLimiter } from 'hono-rate-limiter';
import { RedisStore } from 'rate-limit-redis';
import { Redis } from 'ioredis';
import { configuration } from './configuration.js';
import { linkRoutes } from './routes/links.js';
import { sessionRoutes } from './routes/sessions.js';
import { log } from './log.js';

export const redis = new Redis(configuration.redisUrl);
const sendCommand = (...args: string[]) => redis.call(...(args as [string, ...string[]])) as Promise<never>;
const keyGenerator = (c: Context) => getConnInfo(c).remote.address ?? 'unknown';

export function buildApp() {
  const app = new Hono();
  app.use(requestId());
  app.use(secureHeaders());
  app.use(cors({ origin: configuration.corsOrigins, credentials: true }));
  app.use(csrf({ origin: configuration.corsOrigins }));
  app.use(bodyLimit({ maxSize: 256 * 1024 }));
  app.use(rateLimiter({ windowMs: 60_000, limit: 200, keyGenerator, store: new RedisStore({ sendCommand }) }));
  app.use(
    '/sessions/*',
    rateLimiter({ windowMs: 15 * 60_000, limit: 10, keyGenerator, store: new RedisStore({ sendCommand, prefix: 'login:' }) }),
  );
  app.get('/health', (c) => c.json({ status: 'healthy' }));
  app.route('/sessions', sessionRoutes);
  app.route('/links', linkRoutes);

  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return c.json({ message: 'The request was refused.' }, error.status);
    log.error({ error, requestId: c.get('requestId') }, 'request failed');
    return c.json({ message: 'Something went wrong.', requestId: c.get('requestId') }, 500);
  });
  return app;
}
