import { buildApp } from './app.js';
import { configuration } from './configuration.js';

const app = await buildApp();

async function shutDown(reason: string, code: number): Promise<void> {
  app.log.info({ reason }, 'shutting down');
  setTimeout(() => process.exit(1), 10_000).unref();
  await app.close();
  process.exit(code);
}

process.on('SIGTERM', () => void shutDown('SIGTERM', 0));
process.on('SIGINT', () => void shutDown('SIGINT', 0));
process.on('uncaughtException', (error) => {
  app.log.fatal(error);
  void shutDown('uncaughtException', 1);
});

await app.listen({ host: '0.0.0.0', port: configuration.port });
