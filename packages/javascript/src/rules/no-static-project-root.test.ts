import { testRule } from '../testing.ts';
import rule from './no-static-project-root.ts';

const express = "import express from 'express';\nimport path from 'node:path';\n";

testRule(rule, {
  correct: [
    "app.useStaticAssets('public', { prefix: '/assets' });",
    `${express}app.use(express.static(config.root));`,
    `${express}app.use(express.static('../client/dist'));`,
    `${express}app.use(express.static(path.resolve('dist')));`,
    `${express}app.use(express.static('public', { dotfiles: 'ignore' }));`,
    "import serveIndex from 'serve-index';\napp.use('/files', requireAdmin, serveIndex('uploads'));",
    "const serve = require('koa-static');\napp.use(serve('public'));",
    "import express from 'express';\nif (process.env.NODE_ENV !== 'production') app.use(express.static(__dirname));",
  ],
  incorrect: [
    "app.useStaticAssets(process.cwd());\n                    ^^^^^^^^^^^^^ root\n",
    `${express}app.use(express.static(path.join(__dirname, '..')));\n                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ root\n`,
    `${express}app.use(express.static('./'));\n                       ^^^^ root\n`,
    `${express}app.use('/files', express.static(path.resolve('.')));\n                                 ^^^^^^^^^^^^^^^^^ root\n`,
    "const serve = require('koa-static');\napp.use(serve('public', { hidden: true }));\n                          ^^^^^^^^^^^^ dotfiles\n",
    "import { serveStatic } from '@hono/node-server/serve-static';\napp.use('/*', serveStatic({ root: './' }));\n                                  ^^^^ root\n",
    "import fastifyStatic from '@fastify/static';\nfastify.register(fastifyStatic, { root: dir, list: true });\n                                             ^^^^^^^^^^ listing\n",
  ],
});
