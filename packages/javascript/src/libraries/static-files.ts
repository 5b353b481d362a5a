import type { Sourced } from './library.ts';

/** A function that serves the files of a folder. */
export interface StaticServer extends Sourced {
  readonly module: string;
  /** What is called: an export, or the empty text for the default one. Of Fastify's plugin, what is registered. */
  readonly name: string;
  /** Where the folder stands: the argument with this index, or the option `root` of it. */
  readonly folder: 0 | 'root';
  /** The argument with the options. */
  readonly options: 0 | 1;
  /** The options that also serve files whose name begins with a dot, and the value that does it. */
  readonly dotfiles: Readonly<Record<string, string | boolean>>;
  /** The option that shows which files there are, where it is `true`. */
  readonly listing?: string;
}

const SEND = { dotfiles: 'allow', hidden: true } as const;

/** `app.useStaticAssets('public')` of Nest, which is express.static. @see https://docs.nestjs.com/techniques/mvc */
export const NEST_ASSETS: StaticServer = {
  module: '@nestjs/platform-express',
  name: 'useStaticAssets',
  folder: 0,
  options: 1,
  dotfiles: SEND,
  source: 'https://docs.nestjs.com/techniques/mvc',
};

/** What serves a folder. */
export const STATIC_SERVERS: readonly StaticServer[] = [
  { module: 'express', name: 'static', folder: 0, options: 1, dotfiles: SEND, source: 'https://expressjs.com/en/5x/api.html#express.static' },
  { module: 'serve-static', name: '', folder: 0, options: 1, dotfiles: SEND, source: 'https://github.com/expressjs/serve-static#options' },
  { module: 'koa-static', name: '', folder: 0, options: 1, dotfiles: SEND, source: 'https://github.com/koajs/static#options' },
  { module: 'hono/bun', name: 'serveStatic', folder: 'root', options: 0, dotfiles: {}, source: 'https://hono.dev/docs/getting-started/bun#serve-static-files' },
  { module: 'hono/deno', name: 'serveStatic', folder: 'root', options: 0, dotfiles: {}, source: 'https://hono.dev/docs/getting-started/deno#serve-static-files' },
  {
    module: '@hono/node-server/serve-static',
    name: 'serveStatic',
    folder: 'root',
    options: 0,
    dotfiles: {},
    source: 'https://hono.dev/docs/getting-started/nodejs#serve-static-files',
  },
];

/** The plugin of Fastify. */
export const STATIC_PLUGIN: StaticServer = {
  module: '@fastify/static',
  name: '',
  folder: 'root',
  options: 1,
  dotfiles: SEND,
  listing: 'list',
  source: 'https://github.com/fastify/fastify-static#options',
};
