import { buildApp, redis } from './app.js';
import { configuration } from './configuration.js';
import { connect, disconnect } from './database.js';
import { log } from './log.js';

await connect();
const server = buildApp().listen(configuration.port, () => log.info({ port: configuration.port }, 'listening'));

function shutDown(signal) {
  log.info({ signal }, 'shutting down');
  server.close(async () => {
    await Promise.all([disconnect(), redis.quit()]);
    process.exit(0);
  });
}
process.once('SIGTERM', shutDown);
process.once('SIGINT', shutDown);
process.on('uncaughtException', (error) => {
  log.fatal(error);
  process.exit(1);
});
