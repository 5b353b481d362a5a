import type { FamiliarCallee, Sourced } from './library.ts';

/** What makes a logger, or a server with one. */
export interface LoggerFactory extends FamiliarCallee, Sourced {
  /** The argument with the options. */
  readonly options: number;
  /** The way to the level of the logger; `*` stands for any name. */
  readonly level: string;
  /**
   * The way to the places that the logger writes to. Where each of them has a level of its own, that of the logger
   * decides nothing by itself.
   */
  readonly outputs?: string;
  /** Whether it takes the options of pino, beside the level. */
  readonly takesPino?: true;
}

const PINO = 'https://getpino.io/#/docs/api?id=level-string';
const WINSTON = 'https://github.com/winstonjs/winston#logging-levels';
const FASTIFY = 'https://fastify.dev/docs/latest/Reference/Logging/';
const PINO_HTTP = 'https://github.com/pinojs/pino-http#pinohttpopts-stream';

/** What makes a logger, by package. */
export const LOGGER_FACTORIES: readonly LoggerFactory[] = [
  { module: 'pino', name: '', usualName: 'pino', options: 0, level: 'level', outputs: 'transport.targets', takesPino: true, source: PINO },
  { module: 'pino', name: 'pino', usualName: 'pino', options: 0, level: 'level', outputs: 'transport.targets', takesPino: true, source: PINO },
  { module: 'pino-http', name: '', usualName: 'pinoHttp', options: 0, level: 'level', takesPino: true, source: PINO_HTTP },
  { module: 'pino-http', name: 'pinoHttp', usualName: 'pinoHttp', options: 0, level: 'level', takesPino: true, source: PINO_HTTP },
  {
    module: 'nestjs-pino',
    name: 'LoggerModule.forRoot',
    usualName: 'LoggerModule.forRoot',
    options: 0,
    level: 'pinoHttp.level',
    takesPino: true,
    source: 'https://github.com/iamolegga/nestjs-pino#configuration',
  },
  {
    module: 'winston',
    name: 'createLogger',
    usualName: 'winston.createLogger',
    options: 0,
    level: 'level',
    outputs: 'transports',
    source: WINSTON,
  },
  {
    module: 'bunyan',
    name: 'createLogger',
    usualName: 'bunyan.createLogger',
    options: 0,
    level: 'level',
    source: 'https://github.com/trentm/node-bunyan#levels',
  },
  { module: 'fastify', name: '', usualName: 'Fastify', options: 0, level: 'logger.level', takesPino: true, source: FASTIFY },
  { module: 'fastify', name: 'fastify', usualName: 'fastify', options: 0, level: 'logger.level', takesPino: true, source: FASTIFY },
  {
    module: '@nestjs/platform-fastify',
    name: 'FastifyAdapter',
    usualName: 'FastifyAdapter',
    options: 0,
    level: 'logger.level',
    takesPino: true,
    source: FASTIFY,
  },
  {
    module: 'log4js',
    name: 'configure',
    usualName: 'log4js.configure',
    options: 0,
    level: 'categories.default.level',
    source: 'https://log4js-node.github.io/log4js-node/categories.html',
  },
  {
    module: 'consola',
    name: 'createConsola',
    usualName: 'createConsola',
    options: 0,
    level: 'level',
    source: 'https://github.com/unjs/consola#log-level',
  },
];

/** Origins of loggers that are ready for use: what the factories give, and the classes and instances of others. */
export const LOGGER_ORIGINS: Readonly<Record<string, RegExp>> = {
  pino: /^(?:pino)?\(\)/u,
  winston: /^(?:createLogger\(\))?/u,
  bunyan: /^createLogger\(\)/u,
  log4js: /^getLogger\(\)/u,
  consola: /^(?:consola|createConsola\(\))?/u,
  loglevel: /^(?:getLogger\(\))?/u,
  '@nestjs/common': /^Logger(?:\(\))?$/u,
  'nestjs-pino': /^(?:Pino)?Logger\(\)$/u,
  fastify: /^(?:(?:fastify)?\(\)|FastifyInstance\(\)|FastifyRequest\(\))\.log$/u,
};

/** The methods of loggers that write an entry. */
export const LOG_METHOD =
  /^(?:trace|debug|verbose|silly|http|info|log|notice|warn|warning|error|fatal|critical|alert|dir|table)$/u;
