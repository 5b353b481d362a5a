import type { Callee, Sourced } from './library.ts';

/** A package that answers cross-origin requests. */
export interface CorsLibrary extends Callee, Sourced {
  /** Whether its result is given to `app.use`, or it is registered as a plugin of Fastify. */
  readonly by: 'use' | 'register';
  /** The argument with the options. */
  readonly options: number;
  /** The origin that is allowed when the options name none: any. */
  readonly defaultOrigin: '*';
  /** Whether the origin that asks is sent in place of `*` as soon as credentials are allowed. */
  readonly reflectsWithCredentials: boolean;
}

/** Packages that answer cross-origin requests. The option is called `origin` in each. */
export const CORS_LIBRARIES: readonly CorsLibrary[] = [
  {
    module: 'cors',
    name: '',
    by: 'use',
    options: 0,
    defaultOrigin: '*',
    reflectsWithCredentials: false,
    source: 'https://github.com/expressjs/cors#configuration-options',
  },
  {
    module: '@fastify/cors',
    name: '',
    by: 'register',
    options: 1,
    defaultOrigin: '*',
    reflectsWithCredentials: false,
    source: 'https://github.com/fastify/fastify-cors#options',
  },
  {
    module: '@koa/cors',
    name: '',
    by: 'use',
    options: 0,
    defaultOrigin: '*',
    reflectsWithCredentials: true,
    source: 'https://github.com/koajs/cors#corsoptions',
  },
  {
    module: 'hono/cors',
    name: 'cors',
    by: 'use',
    options: 0,
    defaultOrigin: '*',
    reflectsWithCredentials: false,
    source: 'https://hono.dev/docs/middleware/builtin/cors',
  },
];
