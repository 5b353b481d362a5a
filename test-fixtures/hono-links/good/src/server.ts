import { serve } from '@hono/node-server';
import { buildApp } from './app.js';
import { configuration } from './configuration.js';
import { sql } from './database.js';
import { redis } from './limits.js';
import { log } from './log.js';

const server = serve({ fetch: buildApp().fetch, port: configuration.port });

process.once('SIGTERM', () => {
  server.close(async () => {
    await Promise.all([sql.end(), redis.quit()]);
    process.exit(0);
  });
});
process.on('uncaughtException', (error) => {
  log.fatal(error);
  process.exit(1);
});
