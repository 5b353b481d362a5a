import { Writable } from 'node:stream';
import express from 'express';
import expressWinston from 'express-winston';
import pino from 'pino';
import { pinoHttp } from 'pino-http';
import { expect, it, onTestFinished } from 'vitest';
import winston from 'winston';
import { CREDENTIAL_HEADERS } from '../model/http-loggers.ts';

const HEADERS = { authorization: 'Basic YTpi', cookie: 'a=b' };

/** Asks an Express application with this middleware once, and waits for the answer. */
async function ask(middleware: express.RequestHandler): Promise<void> {
  const app = express();
  app.use(middleware);
  app.get('/', (_, response) => void response.end());
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await (await fetch(`http://127.0.0.1:${port}/`, { headers: HEADERS })).text();
}

/** A stream, and the first text that is written to it. */
function firstLine(): { stream: Writable; line: Promise<string> } {
  let stream: Writable | undefined;
  const line = new Promise<string>((resolve) => {
    stream = new Writable({
      write(chunk: Buffer, _, done) {
        resolve(chunk.toString());
        done();
      },
    });
  });
  return { stream: stream!, line };
}

it('loggers have the level info by default', () => {
  expect(pino().level).toBe('info');
  expect(winston.createLogger().level).toBe('info');
});

it('pino-http writes the credentials of a request, unless they are redacted', async () => {
  const plain = firstLine();
  await ask(pinoHttp({}, plain.stream));
  expect(JSON.parse(await plain.line)).toMatchObject({ req: { headers: HEADERS } });

  const redacted = firstLine();
  await ask(pinoHttp({ redact: ['req.headers.authorization', 'req.headers.cookie'] }, redacted.stream));
  const line = await redacted.line;
  for (const value of Object.values(HEADERS)) expect(line).not.toContain(value);
});

it('express-winston writes the credentials of a request, unless they are on its list', async () => {
  const format = winston.format.json();
  const plain = firstLine();
  await ask(expressWinston.logger({ transports: [new winston.transports.Stream({ stream: plain.stream })], format }));
  expect(JSON.parse(await plain.line)).toMatchObject({ meta: { req: { headers: HEADERS } } });

  const listed = firstLine();
  const transports = [new winston.transports.Stream({ stream: listed.stream })];
  await ask(expressWinston.logger({ transports, format, headerBlacklist: [...CREDENTIAL_HEADERS] }));
  const line = await listed.line;
  for (const value of Object.values(HEADERS)) expect(line).not.toContain(value);
});
