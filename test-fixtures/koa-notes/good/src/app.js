import { randomUUID } from 'node:crypto';
import { bodyParser } from '@koa/bodyparser';
import cors from '@koa/cors';
import { Redis } from 'ioredis';
import Koa from 'koa';
import helmet from 'koa-helmet';
import ratelimit from 'koa-ratelimit';
import session from 'koa-session';
import { configuration } from './configuration.js';
import { log } from './log.js';
import { noteRoutes } from './routes/notes.js';
import { sessionRoutes } from './routes/sessions.js';

export const redis = new Redis(configuration.redisUrl);

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Sessions are kept in Redis, so that logging out ends them. */
const store = {
  get: async (key) => JSON.parse((await redis.get(`session:${key}`)) ?? 'null'),
  set: async (key, value, maxAge) => redis.set(`session:${key}`, JSON.stringify(value), 'PX', maxAge),
  destroy: async (key) => redis.del(`session:${key}`),
};

export function buildApp() {
  const app = new Koa({ proxy: true, maxIpsCount: 1 });
  app.keys = configuration.sessionKeys;

  app.use(async (ctx, next) => {
    ctx.state.requestId = randomUUID();
    try {
      await next();
    } catch (error) {
      const status = error.status ?? 500;
      ctx.status = status;
      ctx.body = { message: status < 500 && error.expose ? error.message : 'Something went wrong.', requestId: ctx.state.requestId };
      if (status >= 500) log.error({ error, requestId: ctx.state.requestId }, 'request failed');
    }
  });
  app.use(helmet());
  app.use(
    cors({
      origin: (ctx) => (configuration.corsOrigins.has(ctx.get('Origin')) ? ctx.get('Origin') : ''),
      credentials: true,
    }),
  );
  app.use(ratelimit({ driver: 'redis', db: redis, duration: 60_000, max: 200 }));
  app.use(bodyParser({ jsonLimit: '256kb' }));
  app.use(
    session(
      { key: 'notes.sid', store, maxAge: WEEK, httpOnly: true, secure: configuration.isProduction, sameSite: 'lax', signed: true },
      app,
    ),
  );
  app.use(sessionRoutes(redis).routes());
  app.use(noteRoutes().routes());
  return app;
}
