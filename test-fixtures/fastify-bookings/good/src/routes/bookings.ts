import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { requireUser } from '../authentication.js';
import { pool, transaction } from '../database.js';

const ORDER = { newest: 'created_at DESC', arrival: 'arrival ASC' } as const;
const listSchema = z.object({ order: z.enum(['newest', 'arrival']).default('arrival'), page: z.coerce.number().int().min(1).default(1) });
const bookingSchema = z.object({
  roomId: z.uuid(),
  arrival: z.iso.date(),
  nights: z.number().int().min(1).max(30),
  contact: z.object({ email: z.email(), phone: z.string().regex(/^\+[1-9]\d{6,14}$/) }),
});

export const bookingRoutes: FastifyPluginAsync = async (app) => {
  app.addHook('onRequest', requireUser);

  app.get('/', async (request) => {
    const { order, page } = listSchema.parse(request.query);
    const column = ORDER[order];
    const { rows } = await pool.query(
      `SELECT id, room_id, arrival, nights FROM bookings WHERE user_id = $1 ORDER BY ${column} LIMIT 20 OFFSET $2`,
      [request.user.sub, (page - 1) * 20],
    );
    return { bookings: rows };
  });

  app.post('/', async (request, reply) => {
    const { roomId, arrival, nights, contact } = bookingSchema.parse(request.body);
    const id = await transaction(async (client) => {
      await client.query('SELECT 1 FROM rooms WHERE id = $1 FOR UPDATE', [roomId]);
      const { rows } = await client.query(
        `INSERT INTO bookings (user_id, room_id, arrival, nights, email, phone) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [request.user.sub, roomId, arrival, nights, contact.email, contact.phone],
      );
      return rows[0].id;
    });
    request.log.info({ bookingId: id }, 'booked');
    return reply.code(201).send({ id });
  });
};
