import Router from '@koa/router';
import bcrypt from 'bcrypt';
import ratelimit from 'koa-ratelimit';
import { z } from 'zod';
import { users } from '../database.js';
import { log } from '../log.js';

const credentials = z.object({ email: z.email(), password: z.string().min(12).max(72) });

export function sessionRoutes(redis) {
  const router = new Router({ prefix: '/sessions' });
  const loginLimiter = ratelimit({ driver: 'redis', db: redis, duration: 15 * 60_000, max: 5, id: (ctx) => `login:${ctx.ip}` });

  router.post('/sign-up', loginLimiter, async (ctx) => {
    const { email, password } = credentials.parse(ctx.request.body);
    await users.insertOne({ email, passwordHash: await bcrypt.hash(password, 12), role: 'member' });
    ctx.status = 201;
  });

  router.post('/login', loginLimiter, async (ctx) => {
    const { email, password } = credentials.parse(ctx.request.body);
    const user = await users.findOne({ email });
    if (!user || !(await bcrypt.compare(password, user.passwordHash))) {
      log.warn({ ip: ctx.ip }, 'login failed');
      ctx.throw(401, 'Wrong e-mail address or password.');
    }
    ctx.session.regenerate();
    ctx.session.userId = String(user._id);
    ctx.session.role = user.role;
    ctx.status = 204;
  });

  router.post('/logout', async (ctx) => {
    ctx.session = null;
    ctx.status = 204;
  });

  return router;
}

/** Lets those in who are logged in. */
export async function requireUser(ctx, next) {
  if (!ctx.session.userId) ctx.throw(401, 'Log in first.');
  await next();
}

/** Lets administrators in. */
export async function requireAdmin(ctx, next) {
  if (ctx.session.role !== 'admin') ctx.throw(403, 'For administrators only.');
  await next();
}
