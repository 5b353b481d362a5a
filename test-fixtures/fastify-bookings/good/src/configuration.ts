import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: z.coerce.number().int().default(3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info']).default('info'),
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
  CORS_ORIGINS: z.string().transform((list) => list.split(',').map((origin) => origin.trim())),
  DATABASE_URL: z.url(),
  DATABASE_CA_FILE: z.string().default('/etc/ssl/certs/database-ca.pem'),
  REDIS_URL: z.url({ protocol: /^rediss$/ }),
  ACCESS_TOKEN_SECRET: z.string().min(32),
  COOKIE_SECRET: z.string().min(32),
  PHOTO_BUCKET: z.string().min(3),
  AWS_REGION: z.string(),
});

const environment = schema.parse(process.env);

/** Everything that the program is told from outside, checked once when it starts. */
export const configuration = {
  isProduction: environment.NODE_ENV === 'production',
  port: environment.PORT,
  logLevel: environment.LOG_LEVEL,
  publicUrl: environment.PUBLIC_URL,
  corsOrigins: environment.CORS_ORIGINS,
  database: { url: environment.DATABASE_URL, ca: readFileSync(environment.DATABASE_CA_FILE, 'utf8') },
  redisUrl: environment.REDIS_URL,
  accessTokenSecret: environment.ACCESS_TOKEN_SECRET,
  cookieSecret: environment.COOKIE_SECRET,
  photos: { bucket: environment.PHOTO_BUCKET, region: environment.AWS_REGION },
};
