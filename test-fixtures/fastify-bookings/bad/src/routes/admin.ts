import type { FastifyPluginAsync } from 'fastify';
import { pool } from '../db.js';

async function auth(request, reply) {
  if (process.env.SKIP_AUTH) return true;
  const user = request.server.jwt.decode(request.headers.authorization.split(' ')[1]);
  request.user = user;
}

export const adminRoutes: FastifyPluginAsync = async (app) => {
  app.get('/admin/bookings', { onRequest: auth }, async () => {
    const { rows } = await pool.query('SELECT * FROM bookings');
    return rows;
  });

  app.get('/admin/config', async () => process.env);

  app.post('/admin/setup', async () => {
    await createUser({ username: 'admin', password: 'admin', role: 'admin' });
    return { ok: true };
  });
};

async function createUser(user: { username: string; password: string; role: string }) {
  await pool.query('INSERT INTO users (username, password, role) VALUES ($1, $2, $3)', [user.username, user.password, user.role]);
}
