import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { sql } from './database.js';

export const links = new Hono();

links.get('/search', async (c) => c.html(`<p>Nothing found for ${c.req.query('q')}</p>`));

links.get('/preview', async (c) => c.text(await (await fetch(c.req.query('url')!)).text()));

links.get('/files/:name', (c) => c.text(readFileSync(`files/${c.req.param('name')}`, 'utf8')));

links.get('/whois', (c) => c.text(execSync(`whois ${c.req.query('host')}`).toString()));

links.post('/formula', async (c) => {
  const { formula } = await c.req.json();
  return c.json({ result: eval(formula) });
});

// FIXME: no authorization here, everybody can delete
links.delete('/:code', async (c) => {
  await sql.unsafe("DELETE FROM links WHERE code = '" + c.req.param('code') + "'");
  return c.body(null, 204);
});
