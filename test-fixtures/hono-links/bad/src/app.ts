import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { jwt } from 'hono/jwt';
import { secureHeaders } from 'hono/secure-headers';
import { rateLimiter } from 'hono-rate-limiter';
import { links } from './links.js';
import { sessions } from './sessions.js';

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

const app = new Hono();
app.use(cors({ origin: (origin) => origin, credentials: true }));
app.use(secureHeaders({ xFrameOptions: false, strictTransportSecurity: 'max-age=0' }));
app.use(bodyLimit({ maxSize: 500 * 1024 * 1024 }));
app.use(rateLimiter({ windowMs: 60_000, limit: 100, keyGenerator: (c) => c.req.header('x-forwarded-for') ?? '', skip: () => true }));
app.use('/links/*', jwt({ secret: 'links-jwt-8842-xx' }));
app.use('/*', serveStatic({ root: './' }));
app.route('/sessions', sessions);
app.route('/links', links);
app.onError((error, c) => c.json({ message: error.message, stack: error.stack }, 500));

serve({ fetch: app.fetch, port: 3000 });
process.on('unhandledRejection', () => {});
