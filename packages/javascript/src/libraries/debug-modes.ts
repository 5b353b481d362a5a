import type { Callee, Sourced } from './library.ts';

/** A program for developers: middleware, a server or a debugger. */
export interface DeveloperTool extends Callee, Sourced {
  /** What it does for whoever reaches it, as a message says it. */
  readonly does: string;
}

/** Tools that have no place in production. */
export const DEVELOPER_TOOLS: readonly DeveloperTool[] = [
  {
    module: 'errorhandler',
    name: '',
    does: 'answers with the stack of each error',
    source: 'https://github.com/expressjs/errorhandler#errorhandler',
  },
  {
    module: 'connect-livereload',
    name: '',
    does: 'adds a script to each page that connects to a port of the machine',
    source: 'https://github.com/intesso/connect-livereload#readme',
  },
  {
    module: 'webpack-dev-middleware',
    name: '',
    does: 'compiles while it serves, and gives out the sources',
    source: 'https://github.com/webpack/webpack-dev-middleware#readme',
  },
  {
    module: 'webpack-hot-middleware',
    name: '',
    does: 'keeps a connection to each visitor and tells what was compiled',
    source: 'https://github.com/webpack-contrib/webpack-hot-middleware#readme',
  },
  {
    module: 'inspector',
    name: 'open',
    does: 'lets whoever reaches its port run code in the process',
    source: 'https://nodejs.org/api/inspector.html#inspectoropenport-host-wait',
  },
];

/** An option that is meant for development. */
export interface DebugOption extends Callee, Sourced {
  readonly by: 'call' | 'register';
  readonly argument: number;
  readonly option: string;
  readonly does: string;
}

const APOLLO_SERVERS = ['apollo-server', 'apollo-server-express', 'apollo-server-fastify', 'apollo-server-koa', 'apollo-server-core'];
const STACKS = 'sends the stack of each error to the client';
const GRAPHIQL = 'serves an editor for queries of any kind to everybody';

/** Options that have to be off in production. */
export const DEBUG_OPTIONS: readonly DebugOption[] = [
  {
    module: '@apollo/server',
    name: 'ApolloServer',
    by: 'call',
    argument: 0,
    option: 'includeStacktraceInErrorResponses',
    does: STACKS,
    source: 'https://www.apollographql.com/docs/apollo-server/api/apollo-server#includestacktraceinerrorresponses',
  },
  ...APOLLO_SERVERS.map(
    (module): DebugOption => ({
      module,
      name: 'ApolloServer',
      by: 'call',
      argument: 0,
      option: 'debug',
      does: STACKS,
      source: 'https://www.apollographql.com/docs/apollo-server/v3/api/apollo-server#debug',
    }),
  ),
  {
    module: 'express-graphql',
    name: 'graphqlHTTP',
    by: 'call',
    argument: 0,
    option: 'graphiql',
    does: GRAPHIQL,
    source: 'https://github.com/graphql/express-graphql#options',
  },
  {
    module: 'graphql-yoga',
    name: 'createYoga',
    by: 'call',
    argument: 0,
    option: 'graphiql',
    does: GRAPHIQL,
    source: 'https://the-guild.dev/graphql/yoga-server/docs/features/graphiql',
  },
  {
    module: 'mercurius',
    name: '',
    by: 'register',
    argument: 1,
    option: 'graphiql',
    does: GRAPHIQL,
    source: 'https://mercurius.dev/#/docs/api/options',
  },
  {
    module: 'vite',
    name: 'createServer',
    by: 'call',
    argument: 0,
    option: 'server.middlewareMode',
    does: 'compiles while it serves, and gives out the sources',
    source: 'https://vite.dev/guide/ssr#setting-up-the-dev-server',
  },
];
