import { hash, verify } from '@node-rs/argon2';
import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { issueAccessToken, type Variables } from '../authentication.js';
import { sql } from '../database.js';
import { loginLimiter } from '../limits.js';
import { log } from '../log.js';

const signUp = z.object({ email: z.email(), password: z.string().min(12).max(200) });
const login = z.object({ email: z.email(), password: z.string().max(200) });
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'Strict', maxAge: 15 * 60 } as const;

export const sessionRoutes = new Hono<{ Variables: Variables }>();

sessionRoutes.post('/sign-up', loginLimiter, async (c) => {
  const { email, password } = signUp.parse(await c.req.json());
  await sql`INSERT INTO users (email, password_hash) VALUES (${email}, ${await hash(password)}) ON CONFLICT DO NOTHING`;
  return c.body(null, 202);
});

sessionRoutes.post('/login', loginLimiter, async (c) => {
  const { email, password } = login.parse(await c.req.json());
  const [user] = await sql`SELECT id, role, password_hash FROM users WHERE email = ${email}`;
  if (!user || !(await verify(user.password_hash, password))) {
    log.warn('login failed');
    return c.json({ message: 'Wrong e-mail address or password.' }, 401);
  }
  setCookie(c, 'access_token', await issueAccessToken(user.id, user.role), cookie);
  return c.body(null, 204);
});

sessionRoutes.post('/logout', (c) => {
  deleteCookie(c, 'access_token', cookie);
  return c.body(null, 204);
});
