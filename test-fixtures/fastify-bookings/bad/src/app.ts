import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import jwt from '@fastify/jwt';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import session from '@fastify/session';
import serveStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify from 'fastify';
import { config } from './config.js';
import { adminRoutes } from './routes/admin.js';
import { bookingRoutes } from './routes/bookings.js';
import { photoRoutes } from './routes/photos.js';
import { sessionRoutes } from './routes/sessions.js';

export async function buildApp() {
  const app = Fastify({
    logger: { level: 'trace' },
    trustProxy: true,
    bodyLimit: 500 * 1024 * 1024,
    requestTimeout: 0,
  });

  await app.register(helmet, {
    hsts: { maxAge: 3600 },
    noSniff: false,
    contentSecurityPolicy: { directives: { scriptSrc: ["'self'", "'unsafe-eval'"] } },
  });
  await app.register(cors, { origin: true, credentials: true });
  await app.register(rateLimit, { max: 200, timeWindow: '1 minute', allowList: () => true });
  await app.register(cookie, { secret: 'harbour-inn-cookies' });
  await app.register(session, { secret: config.cookieSecret, cookie: { secure: false, httpOnly: false, sameSite: 'none' } });
  await app.register(jwt, { secret: 'harbour-inn-jwt', verify: { algorithms: ['HS256', 'none'], ignoreExpiration: true } });
  await app.register(multipart, { limits: { fileSize: Infinity } });
  await app.register(serveStatic, { root: process.cwd() });
  await app.register(swagger, { openapi: { info: { title: 'Bookings', version: '1.0.0' } } });
  await app.register(swaggerUi, { routePrefix: '/docs' });

  await app.register(sessionRoutes, { prefix: '/sessions' });
  await app.register(bookingRoutes, { prefix: '/bookings' });
  await app.register(photoRoutes, { prefix: '/photos' });
  await app.register(adminRoutes);

  app.setErrorHandler((error, request, reply) => {
    request.log.error(error);
    reply.code(500).send({ message: error.message, stack: error.stack });
  });
  return app;
}
