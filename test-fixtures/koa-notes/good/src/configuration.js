import { readFileSync } from 'node:fs';
import { z } from 'zod';

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
    PORT: z.coerce.number().int().default(8080),
    LOG_LEVEL: z.enum(['error', 'warn', 'info']).default('info'),
    CORS_ORIGINS: z.string().transform((list) => list.split(',')),
    MONGODB_URL: z.string().startsWith('mongodb'),
    MONGODB_CA_FILE: z.string(),
    REDIS_URL: z.string().startsWith('rediss://'),
    SESSION_KEYS: z.string().transform((list) => list.split(',')).pipe(z.array(z.string().min(32)).min(1)),
  })
  .parse(process.env);

/** Everything that the program is told from outside, checked once when it starts. */
export const configuration = {
  isProduction: environment.NODE_ENV === 'production',
  port: environment.PORT,
  logLevel: environment.LOG_LEVEL,
  corsOrigins: new Set(environment.CORS_ORIGINS),
  mongo: { url: environment.MONGODB_URL, ca: readFileSync(environment.MONGODB_CA_FILE) },
  redisUrl: environment.REDIS_URL,
  sessionKeys: environment.SESSION_KEYS,
};
