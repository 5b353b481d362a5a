import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import jwt from '@fastify/jwt';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyError } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { Redis } from 'ioredis';
import { requireAdmin } from './authentication.js';
import { configuration } from './configuration.js';
import { pool } from './database.js';
import { adminRoutes } from './routes/admin.js';
import { bookingRoutes } from './routes/bookings.js';
import { photoRoutes } from './routes/photos.js';
import { sessionRoutes } from './routes/sessions.js';

export async function buildApp() {
  const app = Fastify({
    logger: {
      level: configuration.logLevel,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
    },
    trustProxy: 1,
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  const redis = new Redis(configuration.redisUrl, { maxRetriesPerRequest: 1 });
  await app.register(helmet);
  await app.register(cors, { origin: configuration.corsOrigins, credentials: true });
  await app.register(rateLimit, { max: 200, timeWindow: '1 minute', redis });
  await app.register(cookie, { secret: configuration.cookieSecret });
  await app.register(jwt, {
    secret: configuration.accessTokenSecret,
    sign: { expiresIn: '15m', algorithm: 'HS256' },
    verify: { algorithms: ['HS256'] },
  });
  await app.register(multipart, { limits: { fileSize: 5 * 1024 * 1024, files: 1 } });

  if (!configuration.isProduction) {
    await app.register(swagger, { openapi: { info: { title: 'Bookings', version: '1.0.0' } } });
    await app.register(swaggerUi, { routePrefix: '/docs', uiHooks: { onRequest: requireAdmin } });
  }

  app.get('/health', async () => {
    await pool.query('SELECT 1');
    return { status: 'healthy' };
  });
  await app.register(sessionRoutes, { prefix: '/sessions' });
  await app.register(bookingRoutes, { prefix: '/bookings' });
  await app.register(photoRoutes, { prefix: '/photos' });
  await app.register(adminRoutes);

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      request.log.error(error);
      return reply.code(500).send({ message: 'Something went wrong.', requestId: request.id });
    }
    return reply.code(status).send({ message: error.validation ? 'The request is not valid.' : 'The request was refused.' });
  });
  app.addHook('onClose', async () => {
    await redis.quit();
    await pool.end();
  });
  return app;
}
