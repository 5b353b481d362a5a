import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { csrf } from 'hono/csrf';
import { configuration } from './configuration.js';
import { requestLimiter } from './limits.js';
import { linkRoutes } from './routes/links.js';
import { sessionRoutes } from './routes/sessions.js';
import { log } from './log.js';

export function buildApp() {
  const app = new Hono();
  app.use(requestId());
  app.use(secureHeaders());
  app.use(cors({ origin: configuration.corsOrigins, credentials: true }));
  app.use(csrf({ origin: configuration.corsOrigins }));
  app.use(bodyLimit({ maxSize: 256 * 1024 }));
  app.use(requestLimiter);
  app.get('/health', (c) => c.json({ status: 'healthy' }));
  app.route('/sessions', sessionRoutes);
  app.route('/links', linkRoutes);

  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return c.json({ message: 'The request was refused.' }, error.status);
    log.error({ error, requestId: c.get('requestId') }, 'request failed');
    return c.json({ message: 'Something went wrong.', requestId: c.get('requestId') }, 500);
  });
  return app;
}
