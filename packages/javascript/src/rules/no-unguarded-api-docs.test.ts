import { testRule } from '../testing.ts';
import rule from './no-unguarded-api-docs.ts';

const swagger = "import swaggerUi from 'swagger-ui-express';\n";

testRule(rule, {
  correct: [
    `${swagger}app.use('/docs', isAuthenticated, swaggerUi.serve, swaggerUi.setup(spec));`,
    `${swagger}app.use('/docs', passport.authenticate('jwt'), swaggerUi.serve, swaggerUi.setup(spec));`,
    `${swagger}const gate = basicAuth({ users });\napp.use('/docs', gate, swaggerUi.serve, swaggerUi.setup(spec));`,
    `${swagger}app.use('/docs', (req, res, next) => check(req, next), swaggerUi.serve, swaggerUi.setup(spec));`,
    `${swagger}app.use('/docs', requireAdmin);\napp.use('/docs', swaggerUi.serve, swaggerUi.setup(spec));`,
    `${swagger}app.use(auth);\napp.use('/docs', swaggerUi.serve, swaggerUi.setup(spec));`,
    `${swagger}if (config.docs.enabled) app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec));`,
    `${swagger}if (process.env.SWAGGER === 'true') { app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec)); }`,
    `${swagger}config.env !== 'production' && app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec));`,
    `${swagger}function docs() {\n  if (process.env.NODE_ENV === 'production') return;\n  app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec));\n}\ndocs();`,
    `${swagger}function docs() {\n  if (!enabled) return;\n  app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec));\n}\ndocs();`,
    `${swagger}function docs() { app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec)); }\nif (isDev) docs();`,
    `${swagger}export function docs(app) { app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec)); }`,
    `${swagger}import { Router } from 'express';\nconst docs = Router();\ndocs.use('/', swaggerUi.serve, swaggerUi.setup(spec));`,
    `${swagger}app.get('/docs', (req, res, next) => { if (!req.user) next('route'); else swaggerUi.setup(spec)(req, res, next); });`,
    `${swagger}app.use('/docs', swaggerUi.serve);\nconst page = swaggerUi.generateHTML(spec);`,
    "import swStats from 'swagger-stats';\napp.use(swStats.getMiddleware({ authentication: true }));",
    "import ui from '@fastify/swagger-ui';\nawait fastify.register(ui, { uiHooks: { onRequest } });",
    "import ui from '@fastify/swagger-ui';\nfastify.addHook('onRequest', fastify.authenticate);\nawait fastify.register(ui);",
    "import ui from '@fastify/swagger-ui';\nawait fastify.register(ui, options);",
    "import { ApolloServer } from '@apollo/server';\nnew ApolloServer({ introspection: process.env.NODE_ENV !== 'production' });\nnew ApolloServer({ introspection });\nnew ApolloServer({});",
    "import { ApolloServerPluginLandingPageLocalDefault as page } from '@apollo/server/plugin/landingPage/default';\nconst plugins = [isProd ? other() : page()];",
    { text: `${swagger}app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec));`, options: { allowPublic: true } },
    { text: `${swagger}app.use('/docs', vpnOnly, swaggerUi.serve, swaggerUi.setup(spec));`, options: { authNames: 'vpn' } },
    { text: `${swagger}app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec));`, filename: 'examples/docs.test.js' },
  ],
  incorrect: [
    "const document = SwaggerModule.createDocument(app, config);\nSwaggerModule.setup('api', app, document);\n^^^^^^^^^^^^^^^^^^^ docs\n",
    `${swagger}app.use('/docs', cors(), ...swaggerUi.serve, swaggerUi.setup(spec));\n                                             ^^^^^^^^^^^^^^^ docs\n`,
    `${swagger}app.use('/docs', swaggerUi.serve);\napp.get('/docs', swaggerUi.setup(spec));\n                 ^^^^^^^^^^^^^^^ docs\n`,
    `${swagger}const page = swaggerUi.setup(spec);\n             ^^^^^^^^^^^^^^^ docs\napp.use('/docs', swaggerUi.serve, page);\n`,
    `${swagger}app.get('/docs', (req, res, next) => swaggerUi.setup(spec)(req, res, next));\n                                     ^^^^^^^^^^^^^^^ docs\n`,
    `${swagger}app.use('/docs', auth, swaggerUi.serve, swaggerUi.setup(spec));\napp.use('/api-docs', swaggerUi.serve, swaggerUi.setup(spec));\n                                      ^^^^^^^^^^^^^^^ docs\n`,
    `${swagger}app.use('/admin', requireAdmin);\napp.use('/docs', swaggerUi.serve, swaggerUi.setup(spec));\n                                  ^^^^^^^^^^^^^^^ docs\n`,
    `${swagger}class App {\n  constructor() { this.docs(); }\n  docs() {\n    this.app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec));\n                                           ^^^^^^^^^^^^^^^ docs\n  }\n}\n`,
    "import swStats from 'swagger-stats';\napp.use(swStats.getMiddleware({ name: 'api' }));\n        ^^^^^^^^^^^^^^^^^^^^^ docs\n",
    "import redoc from 'redoc-express';\napp.get('/docs', redoc({ title: 'API' }));\n                 ^^^^^ docs\n",
    {
      text: "import Fastify from 'fastify';\nimport ui from '@fastify/swagger-ui';\nconst app = Fastify();\nawait app.register(ui, { routePrefix: '/docs' });\n                   ^^ docs\n",
      suggested:
        "import Fastify from 'fastify';\nimport ui from '@fastify/swagger-ui';\nconst app = Fastify();\nif (process.env.NODE_ENV !== 'production') {\n  await app.register(ui, { routePrefix: '/docs' });\n}\n",
    },
    "import { Hono } from 'hono';\nimport { swaggerUI } from '@hono/swagger-ui';\nconst app = new Hono();\napp.get('/ui', swaggerUI({ url: '/doc' }));\n               ^^^^^^^^^ docs\n",
    "import { GraphQLModule } from '@nestjs/graphql';\nGraphQLModule.forRoot({ driver, introspection: true });\n                                ^^^^^^^^^^^^^^^^^^^ schema\n",
    "import { ApolloServerPluginLandingPageLocalDefault as page } from '@apollo/server/plugin/landingPage/default';\nconst plugins = [page()];\n                 ^^^^ schema\n",
  ],
});
