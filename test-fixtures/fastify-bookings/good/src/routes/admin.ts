import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { requireAdmin } from '../authentication.js';
import { pool } from '../database.js';

const roomSchema = z.object({ name: z.string().min(1).max(100), beds: z.number().int().min(1).max(8), pricePerNight: z.number().int().positive() });

export const adminRoutes: FastifyPluginAsync = async (app) => {
  app.get('/admin/bookings', { preHandler: requireAdmin }, async () => {
    const { rows } = await pool.query('SELECT id, room_id, arrival, nights FROM bookings ORDER BY created_at DESC LIMIT 100');
    return { bookings: rows };
  });

  app.post('/admin/rooms', { preHandler: requireAdmin }, async (request, reply) => {
    const { name, beds, pricePerNight } = roomSchema.parse(request.body);
    const { rows } = await pool.query('INSERT INTO rooms (name, beds, price_per_night) VALUES ($1, $2, $3) RETURNING id', [name, beds, pricePerNight]);
    request.log.info({ admin: request.user.sub, roomId: rows[0].id }, 'room added');
    return reply.code(201).send({ id: rows[0].id });
  });
};
