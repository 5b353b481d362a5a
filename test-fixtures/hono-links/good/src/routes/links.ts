import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { requireAdmin, requireUser, type Variables } from '../authentication.js';
import { sql } from '../database.js';

const link = z.object({ title: z.string().max(200), path: z.string().regex(/^\/[\w/-]*$/) });

export const linkRoutes = new Hono<{ Variables: Variables }>();

linkRoutes.get('/', requireUser, async (c) => {
  const page = z.coerce.number().int().min(1).default(1).parse(c.req.query('page'));
  return c.json(await sql`SELECT code, title FROM links WHERE owner = ${c.get('userId')} LIMIT 20 OFFSET ${(page - 1) * 20}`);
});

linkRoutes.post('/', requireUser, async (c) => {
  const { title, path } = link.parse(await c.req.json());
  const code = randomBytes(6).toString('base64url');
  await sql`INSERT INTO links (code, title, path, owner) VALUES (${code}, ${title}, ${path}, ${c.get('userId')})`;
  return c.json({ code }, 201);
});

linkRoutes.get('/:code', async (c) => {
  const [found] = await sql`SELECT path, title FROM links WHERE code = ${c.req.param('code')}`;
  if (!found) return c.html(html`<p>There is no link ${c.req.param('code')}.</p>`, 404);
  return c.redirect(found.path);
});

linkRoutes.delete('/admin/:code', requireUser, requireAdmin, async (c) => {
  await sql`DELETE FROM links WHERE code = ${c.req.param('code')}`;
  return c.body(null, 204);
});
