import { testRule } from '../testing.ts';
import rule from './no-debug-mode.ts';

const yoga = "import { createYoga } from 'graphql-yoga';\n";

testRule(rule, {
  correct: [
    "process.env.NODE_ENV = process.env.NODE_ENV || 'development';",
    "process.env.NODE_ENV ||= 'development';",
    "process.env.NODE_ENV = 'production';",
    "process.env.NODE_ENV = 'test';",
    "if (argv.dev) process.env.NODE_ENV = mode;",
    "app.set('env', process.env.NODE_ENV);",
    "settings.set('env', 'development');",
    "import mongoose from 'mongoose';\nmongoose.set('debug', config.debug);",
    "import mongoose from 'mongoose';\nmongoose.set('strictQuery', true);",
    `${yoga}createYoga({ schema, graphiql: process.env.NODE_ENV !== 'production' });`,
    `${yoga}createYoga({ schema, graphiql: isDev });`,
    "import hot from 'webpack-hot-middleware';\nif (isProduction) serve();\nelse app.use(hot(compiler));",
    "import { createServer } from 'vite';\nconst vite = await createServer({ configFile });",
    { text: "process.env.NODE_ENV = 'development';", filename: 'webpack.config.js' },
    { text: "process.env.NODE_ENV = 'development';", filename: 'scripts/start.js' },
    { text: "process.env.NODE_ENV = 'development';", filename: 'Gruntfile.js' },
  ],
  incorrect: [
    "app.set('env', 'development');\n               ^^^^^^^^^^^^^ mode\n",
    `${yoga}createYoga({ schema, graphiql: true });\n                     ^^^^^^^^^^^^^^ option\n`,
    "import mercurius from 'mercurius';\nfastify.register(mercurius, { schema, graphiql: true });\n                                      ^^^^^^^^^^^^^^ option\n",
    "import { graphqlHTTP } from 'express-graphql';\napp.use('/graphql', graphqlHTTP({ schema, graphiql: true }));\n                                          ^^^^^^^^^^^^^^ option\n",
    "import { ApolloServer } from 'apollo-server-express';\nnew ApolloServer({ schema, debug: true });\n                           ^^^^^^^^^^^ option\n",
    "const inspector = require('node:inspector');\ninspector.open(9229, '0.0.0.0');\n^^^^^^^^^^^^^^ tool\n",
    "import { createServer } from 'vite';\nconst vite = await createServer({ server: { middlewareMode: true } });\n                                            ^^^^^^^^^^^^^^^^^^^^ option\n",
    {
      text: "import errorhandler from 'errorhandler';\nif (isDev) app.use(errorhandler());\n                   ^^^^^^^^^^^^ tool\n",
      options: { allowInDevelopmentGuard: false },
    },
  ],
});
