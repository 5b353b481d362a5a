import { testRule } from '../testing.ts';
import rule from './security-middleware-order.ts';

const imports = "import express from 'express';\nimport helmet from 'helmet';\nconst app = express();\n";

testRule(rule, {
  correct: [
    `${imports}const admin = express();\nadmin.get('/', home);\napp.use(helmet());`,
    `${imports}app.get('/', home);\napp.use('/admin', helmet());`,
    `${imports}app.get('env');\napp.use(helmet());`,
    `${imports}app.use(express.json());\napp.use(helmet());`,
    `${imports}app.post('/stripe/webhook', express.raw({ type: '*/*' }), hook);\napp.use(helmet());`,
    `${imports}function routes(app) { app.get('/', home); }\napp.use(helmet());`,
    `${imports}app.get('/', helmet(), home);`,
    "import Koa from 'koa';\nimport helmet from 'helmet';\nconst app = new Koa();\napp.use(router.routes());\napp.use(helmet());",
    "import { helmet } from './helmet';\napp.get('/', home);\napp.use(helmet());",
  ],
  incorrect: [
    `${imports}app.use(userRouter);\napp.use(express.json(), helmet());\n                        ^^^^^^ late\n`,
    `${imports}app.get('/', home);\napp.use(helmet());\n        ^^^^^^ late\napp.use(require('cors')());\n        ^^^^^^^^^^^^^^^ late\n`,
    "const router = require('express').Router();\nrouter.get('/', list);\nrouter.use(require('hpp')());\n           ^^^^^^^^^^^^^^ late\n",
    { text: `${imports}app.get('/', home);\nimport slow from 'express-slow-down';\napp.use(slow());\n        ^^^^ late\n`, options: { middleware: ['express-slow-down'] } },
  ],
});
