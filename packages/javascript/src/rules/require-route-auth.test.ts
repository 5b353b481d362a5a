import { testRule } from '../testing.ts';
import rule from './require-route-auth.ts';

testRule(rule, {
  correct: [
    "router.get('/officers', list);",
    "router.post('/officers', authenticate, create);",
    "fastify.addHook('onRequest', fastify.authenticate);\nfastify.post('/officers', create);",
    "fastify.post('/officers', { preHandler: [requireUser] }, create);",
    "app.post('/webhooks/stripe', receive);",
    "router.post('/officers', async (req, res) => { await authorised(req); });",
    "router.post('/officers', async (req, res) => { if (!req.user) return res.sendStatus(401); });",
    "router.post('/officers', async (req, res) => { const session = await getServerSession(req); });",
    "router.post('/officers', handle(async (req, res) => { await requireUser(req); }));",
    "router.post('/officers', ...before, create);",
    "router.post('/officers', routeOptions, create);",
    "router.post('/officers', create);\napp.use('/api', requireAuth, router);",
    "app.use(requireAuth);\napp.use('/api', router);\nrouter.post('/officers', create);",
    "router.route('/officers').all(requireAuth).post(create);",
    "const secured = [requireAuth, limit];\nrouter.post('/officers', secured, create);",
    "fastify.post('/officers', { preValidation: [fastify.authenticate], handler: create });",
    "fastify.route({ method: 'POST', url: '/officers', preHandler: fastify.authenticate, handler: create });",
    "fastify.addHook('onRequest', async (request) => { await request.jwtVerify(); });\nfastify.post('/officers', create);",
    "fastify.addHook('onRequest', authenticate);\nfastify.register(async (instance) => { instance.post('/officers', create); });",
    { text: "import { Controller, Post } from '@nestjs/common';\n@Controller('votes')\nclass Votes { @Public() @Post() vote() {} }", filename: 'votes.ts' },
    { text: "import { Controller, Post, UseGuards } from '@nestjs/common';\n@UseGuards(JwtAuthGuard)\n@Controller('officers')\nclass Officers { @Post() create() {} }", filename: 'officers.ts' },
    { text: "app.post('/votes', vote);", options: { publicPaths: '^/votes' } },
  ],
  incorrect: [
    "router.put('/officers/:id', async (req, res) => { res.json(await update(req.body.author)); });\n           ^^^^^^^^^^^^^^^ open\n",
    "router.route('/officers/:id').put(save);\n             ^^^^^^^^^^^^^^^ open\n",
    "fastify.route({ method: 'POST', url: '/officers', schema: { tags: ['auth'] }, handler: save });\n                                     ^^^^^^^^^^^ open\n",
    "fastify.register(async (instance) => { instance.post('/officers', save); });\n                                                     ^^^^^^^^^^^ open\n",
    "router.post('/books', validate(authorSchema), save);\n            ^^^^^^^^ open\n",
    {
      text: "import { Controller, Post } from '@nestjs/common';\n@ApiTags('authors')\n@Controller('authors')\nclass Authors { @Post() create() {} }\n                ^^^^^^^ open\n",
      filename: 'authors.ts',
    },
    { text: "import { Controller, Post } from '@nestjs/common';\n@Controller('officers')\nclass Officers { @Post() create() {} }\n                 ^^^^^^^ open\n", filename: 'officers.ts' },
  ],
});
