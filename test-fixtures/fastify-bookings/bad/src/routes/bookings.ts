import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import type { FastifyPluginAsync } from 'fastify';
import { pool } from '../db.js';

const run = promisify(exec);

export const bookingRoutes: FastifyPluginAsync = async (app) => {
  app.get('/', async (request) => {
    const { order, user } = request.query as Record<string, string>;
    const { rows } = await pool.query(`SELECT * FROM bookings WHERE user_id = ${user} ORDER BY ${order}`);
    return rows;
  });

  // TODO: check that the caller is authorized to see this booking
  app.get('/:id/invoice', async (request, reply) => {
    const { id } = request.params as { id: string };
    exec(`wkhtmltopdf https://localhost/invoices/${id} /tmp/${id}.pdf`, () => reply.send());
  });

  app.get('/:id/price', async (request) => {
    const { formula } = request.query as { formula: string };
    return { price: eval(formula) };
  });

  app.post('/:id/import', async (request) => {
    const { url } = request.body as { url: string };
    const response = await fetch(url);
    return response.json();
  });

  app.get('/:id/label', async (request, reply) => {
    const { name } = request.query as { name: string };
    return reply.type('text/html').send(`<h1>Welcome ${name}</h1>`);
  });

  app.get('/zip', async () => run('zip -r /tmp/bookings.zip data'));
};
