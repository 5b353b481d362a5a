import type { Callee, Sourced } from './library.ts';

const NODE = 'https://nodejs.org/api/http.html';
const FASTIFY = 'https://fastify.dev/docs/latest/Reference/Server/';

/** A time that a server waits for a client, and what a client can do when there is none. */
export interface ServerTimeout extends Sourced {
  readonly name: string;
  /** A clause without a full stop. */
  readonly risk: string;
  /** A value in milliseconds that serves most. */
  readonly usual: number;
}

/** The timeouts of servers of Node.js, which are properties of the server and options of `createServer`. */
export const NODE_TIMEOUTS: readonly ServerTimeout[] = [
  {
    name: 'requestTimeout',
    risk: 'a client that sends its body a byte at a time holds its connection for ever',
    usual: 300_000,
    source: `${NODE}#serverrequesttimeout`,
  },
  {
    name: 'headersTimeout',
    risk: 'a client that never ends its headers holds its connection for as long as a whole request may take',
    usual: 60_000,
    source: `${NODE}#serverheaderstimeout`,
  },
  {
    name: 'keepAliveTimeout',
    risk: 'clients that are done keep their connections open for ever',
    usual: 65_000,
    source: `${NODE}#serverkeepalivetimeout`,
  },
];

/** The timeouts that are options of Fastify. A `keepAliveTimeout` of 0 gives its own default there. */
export const FASTIFY_TIMEOUTS: readonly ServerTimeout[] = [
  { ...NODE_TIMEOUTS[0]!, usual: 120_000, source: `${FASTIFY}#requesttimeout` },
  {
    name: 'connectionTimeout',
    risk: 'a connection on which nothing moves stays open for ever',
    usual: 120_000,
    source: `${FASTIFY}#connectiontimeout`,
  },
];

/** A function that makes a server, and the argument with its options. */
export interface ServerFactory extends Callee {
  readonly options: number;
  readonly timeouts: readonly ServerTimeout[];
}

/** What makes a server. */
export const SERVER_FACTORIES: readonly ServerFactory[] = [
  ...['http', 'https'].map((module) => ({ module, name: 'createServer', options: 0, timeouts: NODE_TIMEOUTS })),
  ...['http', 'https'].map((module) => ({ module, name: 'Server', options: 0, timeouts: NODE_TIMEOUTS })),
  ...['', 'fastify', 'default'].map((name) => ({ module: 'fastify', name, options: 0, timeouts: FASTIFY_TIMEOUTS })),
  { module: '@nestjs/platform-fastify', name: 'FastifyAdapter', options: 0, timeouts: FASTIFY_TIMEOUTS },
];
