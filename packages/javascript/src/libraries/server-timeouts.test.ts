import http from 'node:http';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { FASTIFY_TIMEOUTS, NODE_TIMEOUTS } from './server-timeouts.ts';

it.each(NODE_TIMEOUTS)('$name is a setting of servers of Node.js that is on by default', ({ name }) => {
  const server = http.createServer() as unknown as Record<string, number>;
  expect(server[name]).toBeGreaterThan(0);
  const off = http.createServer({ [name]: 0 }) as unknown as Record<string, number>;
  expect(off[name]).toBe(0);
});

it.each(FASTIFY_TIMEOUTS)('$name is an option of Fastify that 0 switches off', ({ name }) => {
  const property = name === 'connectionTimeout' ? 'timeout' : name;
  const server = (options: object) => Fastify(options).server as unknown as Record<string, number>;
  expect(server({ [name]: 1234 })[property]).toBe(1234);
  expect(server({ [name]: 0 })[property]).toBe(0);
});
