import https from 'node:https';
import { readFileSync } from 'node:fs';
import { buildApp } from './app.js';
import { config } from './config.js';

process.on('uncaughtException', (error) => {
  console.error(error);
});

const app = await buildApp();
await app.ready();

const server = https.createServer(
  { key: readFileSync('certs/key.pem'), cert: readFileSync('certs/cert.pem'), minVersion: 'TLSv1' },
  app.routing,
);
server.headersTimeout = 0;
server.listen(config.port);
