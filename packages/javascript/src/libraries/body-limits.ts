/** A parser of request bodies, and the options that limit what it takes. */
export interface BodyParser {
  readonly module: string;
  readonly names: readonly string[];
  readonly options: readonly string[];
  readonly source: string;
}

/** All of them have a safe limit where none is given: 100 KB to 1 MB. */
export const BODY_PARSERS: readonly BodyParser[] = [
  {
    module: 'express',
    names: ['json', 'urlencoded', 'raw', 'text'],
    options: ['limit'],
    source: 'https://expressjs.com/en/5x/api.html#express.json',
  },
  {
    module: 'body-parser',
    names: ['', 'json', 'urlencoded', 'raw', 'text'],
    options: ['limit'],
    source: 'https://github.com/expressjs/body-parser#limit',
  },
  {
    module: 'koa-bodyparser',
    names: [''],
    options: ['jsonLimit', 'formLimit', 'textLimit', 'xmlLimit'],
    source: 'https://github.com/koajs/bodyparser#options',
  },
  {
    module: '@koa/bodyparser',
    names: ['bodyParser', ''],
    options: ['jsonLimit', 'formLimit', 'textLimit', 'xmlLimit'],
    source: 'https://github.com/koajs/bodyparser#options',
  },
  {
    module: 'koa-body',
    names: ['', 'koaBody'],
    options: ['jsonLimit', 'formLimit', 'textLimit'],
    source: 'https://github.com/koajs/koa-body#options',
  },
  { module: 'fastify', names: ['', 'fastify'], options: ['bodyLimit'], source: 'https://fastify.dev/docs/latest/Reference/Server/#bodylimit' },
  {
    module: '@nestjs/platform-fastify',
    names: ['FastifyAdapter'],
    options: ['bodyLimit'],
    source: 'https://fastify.dev/docs/latest/Reference/Server/#bodylimit',
  },
  { module: 'hono/body-limit', names: ['bodyLimit'], options: ['maxSize'], source: 'https://hono.dev/docs/middleware/builtin/body-limit' },
];

/** Settings of Next.js, by the keys that lead to them. @see https://nextjs.org/docs/app/api-reference/config/next-config-js/serverActions */
export const NEXT_LIMITS: readonly (readonly string[])[] = [
  ['bodyParser', 'sizeLimit'],
  ['serverActions', 'bodySizeLimit'],
];
