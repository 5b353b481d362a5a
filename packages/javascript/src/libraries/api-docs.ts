import type { Callee, FamiliarCallee, Sourced } from './library.ts';

/** A function of a package that shows the documentation of an API. */
export interface ApiDocsLibrary extends FamiliarCallee, Sourced {
  /**
   * How it is used: its result is a `handler` of a route or middleware; it `mounts` the pages itself; it is a
   * `plugin` of Fastify.
   */
  readonly is: 'handler' | 'mounts' | 'plugin';
  /** The option with which it asks for credentials itself. */
  readonly guard?: string;
}

/** What shows the documentation of an API, by package. */
export const API_DOCS_LIBRARIES: readonly ApiDocsLibrary[] = [
  {
    module: 'swagger-ui-express',
    name: 'setup',
    usualName: 'swaggerUi.setup',
    is: 'handler',
    source: 'https://github.com/scottie1984/swagger-ui-express#express',
  },
  {
    module: 'redoc-express',
    name: '',
    usualName: 'redoc',
    is: 'handler',
    source: 'https://github.com/AungMyoKyaw/redoc-express#usage',
  },
  {
    module: 'swagger-stats',
    name: 'getMiddleware',
    usualName: 'swStats.getMiddleware',
    is: 'handler',
    guard: 'authentication',
    source: 'https://swaggerstats.io/guide/conf.html#authentication',
  },
  {
    module: '@scalar/express-api-reference',
    name: 'apiReference',
    usualName: 'apiReference',
    is: 'handler',
    source: 'https://github.com/scalar/scalar/tree/main/integrations/express',
  },
  {
    module: 'koa2-swagger-ui',
    name: 'koaSwagger',
    usualName: 'koaSwagger',
    is: 'handler',
    source: 'https://github.com/scttcper/koa2-swagger-ui#use',
  },
  {
    module: '@hono/swagger-ui',
    name: 'swaggerUI',
    usualName: 'swaggerUI',
    is: 'handler',
    source: 'https://hono.dev/examples/swagger-ui',
  },
  {
    module: '@scalar/hono-api-reference',
    name: 'Scalar',
    usualName: 'Scalar',
    is: 'handler',
    source: 'https://hono.dev/examples/scalar',
  },
  {
    module: '@nestjs/swagger',
    name: 'SwaggerModule.setup',
    usualName: 'SwaggerModule.setup',
    is: 'mounts',
    source: 'https://docs.nestjs.com/openapi/introduction#bootstrap',
  },
  {
    module: '@fastify/swagger-ui',
    name: '',
    usualName: 'fastifySwaggerUi',
    is: 'plugin',
    guard: 'uiHooks',
    source: 'https://github.com/fastify/fastify-swagger-ui#options',
  },
  {
    module: '@scalar/fastify-api-reference',
    name: '',
    usualName: 'ScalarApiReference',
    is: 'plugin',
    guard: 'hooks',
    source: 'https://github.com/scalar/scalar/tree/main/integrations/fastify',
  },
];

const APOLLO = 'https://www.apollographql.com/docs/apollo-server/api/apollo-server#introspection';

/** GraphQL servers, which answer questions about their schema where the option `introspection` says so. */
export const GRAPHQL_SERVERS: readonly (Callee & Sourced)[] = [
  { module: '@apollo/server', name: 'ApolloServer', source: APOLLO },
  { module: 'apollo-server', name: 'ApolloServer', source: APOLLO },
  { module: 'apollo-server-express', name: 'ApolloServer', source: APOLLO },
  { module: '@nestjs/graphql', name: 'GraphQLModule.forRoot', source: 'https://docs.nestjs.com/graphql/quick-start' },
];

/** The landing page of Apollo Server that shows the schema to everybody. */
export const APOLLO_LANDING_PAGE: Callee & Sourced = {
  module: '@apollo/server/plugin/landingPage/default',
  name: 'ApolloServerPluginLandingPageLocalDefault',
  source: 'https://www.apollographql.com/docs/apollo-server/api/plugin/landing-pages',
};
