import { readFileSync } from 'node:fs';
import { z } from 'zod';

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
    PORT: z.coerce.number().int().default(3000),
    CORS_ORIGINS: z.string().transform((list) => list.split(',')),
    DATABASE_URL: z.url(),
    DATABASE_CA_FILE: z.string(),
    REDIS_URL: z.url({ protocol: /^rediss$/ }),
    ACCESS_TOKEN_SECRET: z.string().min(32),
  })
  .parse(process.env);

/** Everything that the program is told from outside, checked once when it starts. */
export const configuration = {
  isProduction: environment.NODE_ENV === 'production',
  port: environment.PORT,
  corsOrigins: environment.CORS_ORIGINS,
  database: { url: environment.DATABASE_URL, ca: readFileSync(environment.DATABASE_CA_FILE, 'utf8') },
  redisUrl: environment.REDIS_URL,
  accessTokenSecret: environment.ACCESS_TOKEN_SECRET,
} as const;
