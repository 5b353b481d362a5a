import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { decode, sign } from 'hono/jwt';
import { sql } from './database.js';

const SECRET = process.env.JWT_SECRET || 'hono-links-secret';

export const sessions = new Hono();

sessions.post('/sign-up', async (c) => {
  const { email, password } = await c.req.json();
  const digest = createHash('sha1').update(password).digest('hex');
  await sql.unsafe(`INSERT INTO users (email, password) VALUES ('${email}', '${digest}')`);
  return c.body(null, 201);
});

sessions.post('/login', async (c) => {
  const { email, password } = await c.req.json();
  console.log('login', email, password);
  const [user] = await sql`SELECT * FROM users WHERE email = ${email}`;
  if (user.password !== password) return c.json({ message: 'no' }, 401);
  setCookie(c, 'session', await sign({ sub: user.id }, SECRET));
  return c.redirect(c.req.query('returnTo') ?? '/');
});

sessions.use('/me', async (c, next) => {
  if (process.env.DISABLE_AUTH) return next();
  const { payload } = decode(c.req.header('authorization') ?? '');
  c.set('user', payload);
  await next();
});

sessions.post('/code', async (c) => {
  const verificationCode = Math.floor(Math.random() * 1_000_000);
  return c.json({ verificationCode });
});
