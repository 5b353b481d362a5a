import { createHash, randomBytes } from 'node:crypto';
import argon2 from 'argon2';
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { pool, transaction } from '../database.js';

const REFRESH_DAYS = 14;
const loginSchema = z.object({ email: z.email(), password: z.string().min(1).max(200) });
const signUpSchema = z.object({ email: z.email(), password: z.string().min(12).max(200), name: z.string().max(100) });

const refreshCookie = {
  path: '/sessions',
  httpOnly: true,
  secure: true,
  sameSite: 'strict',
  maxAge: REFRESH_DAYS * 24 * 60 * 60,
} as const;

/** Only the digest is stored: who reads the table cannot use what is in it. */
const digestOf = (refreshToken: string) => createHash('sha256').update(refreshToken).digest('hex');

async function issueRefreshToken(userId: string): Promise<string> {
  const refreshToken = randomBytes(32).toString('base64url');
  await pool.query(
    `INSERT INTO refresh_tokens (digest, user_id, expires_at) VALUES ($1, $2, now() + make_interval(days => $3))`,
    [digestOf(refreshToken), userId, REFRESH_DAYS],
  );
  return refreshToken;
}

export const sessionRoutes: FastifyPluginAsync = async (app) => {
  app.post('/sign-up', { config: { rateLimit: { max: 5, timeWindow: '15 minutes' } } }, async (request, reply) => {
    const { email, password, name } = signUpSchema.parse(request.body);
    const hash = await argon2.hash(password, { type: argon2.argon2id });
    await pool.query('INSERT INTO users (email, password_hash, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [email, hash, name]);
    return reply.code(202).send();
  });

  app.post('/login', { config: { rateLimit: { max: 5, timeWindow: '15 minutes' } } }, async (request, reply) => {
    const { email, password } = loginSchema.parse(request.body);
    const { rows } = await pool.query('SELECT id, role, password_hash FROM users WHERE email = $1', [email]);
    const [user] = rows;
    if (!user || !(await argon2.verify(user.password_hash, password))) {
      request.log.warn('login failed');
      return reply.code(401).send({ message: 'Wrong e-mail address or password.' });
    }
    reply.setCookie('refresh_token', await issueRefreshToken(user.id), refreshCookie);
    return { accessToken: await reply.jwtSign({ sub: user.id, role: user.role }) };
  });

  app.post('/refresh', { config: { rateLimit: { max: 10, timeWindow: '5 minutes' } } }, async (request, reply) => {
    const given = request.cookies['refresh_token'];
    if (!given) return reply.code(401).send({ message: 'Log in again.' });
    const user = await transaction(async (client) => {
      const { rows } = await client.query(
        `DELETE FROM refresh_tokens USING users WHERE digest = $1 AND expires_at > now() AND users.id = user_id
         RETURNING users.id, users.role`,
        [digestOf(given)],
      );
      return rows[0];
    });
    if (!user) return reply.clearCookie('refresh_token', refreshCookie).code(401).send({ message: 'Log in again.' });
    reply.setCookie('refresh_token', await issueRefreshToken(user.id), refreshCookie);
    return { accessToken: await reply.jwtSign({ sub: user.id, role: user.role }) };
  });

  app.post('/logout', async (request, reply) => {
    const given = request.cookies['refresh_token'];
    if (given) await pool.query('DELETE FROM refresh_tokens WHERE digest = $1', [digestOf(given)]);
    return reply.clearCookie('refresh_token', refreshCookie).code(204).send();
  });
};
