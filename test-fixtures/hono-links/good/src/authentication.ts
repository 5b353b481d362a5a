import { createMiddleware } from 'hono/factory';
import { sign, verify } from 'hono/jwt';
import { getCookie } from 'hono/cookie';
import { configuration } from './configuration.js';

export interface Variables {
  userId: string;
  role: 'member' | 'admin';
}

const LIFETIME = 15 * 60;

/** A token that lets its bearer in for a quarter of an hour. */
export function issueAccessToken(userId: string, role: Variables['role']): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return sign({ sub: userId, role, iat: now, exp: now + LIFETIME }, configuration.accessTokenSecret, 'HS256');
}

/** Lets those in who show a valid token. */
export const requireUser = createMiddleware<{ Variables: Variables }>(async (c, next) => {
  const token = getCookie(c, 'access_token');
  if (!token) return c.json({ message: 'Log in first.' }, 401);
  try {
    const { sub, role } = await verify(token, configuration.accessTokenSecret, 'HS256');
    c.set('userId', String(sub));
    c.set('role', role === 'admin' ? 'admin' : 'member');
  } catch {
    return c.json({ message: 'Log in again.' }, 401);
  }
  await next();
});

/** Lets administrators in. */
export const requireAdmin = createMiddleware<{ Variables: Variables }>(async (c, next) => {
  if (c.get('role') !== 'admin') return c.json({ message: 'For administrators only.' }, 403);
  await next();
});
