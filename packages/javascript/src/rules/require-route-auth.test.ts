import { testRule } from '../testing.ts';
import rule from './require-route-auth.ts';

testRule(rule, {
  correct: [
    "router.get('/officers', list);",
    "router.post('/officers', authenticate, create);",
    "fastify.addHook('onRequest', fastify.authenticate);\nfastify.post('/officers', create);",
    "fastify.post('/officers', { preHandler: [requireUser] }, create);",
    "app.post('/webhooks/stripe', receive);",
    { text: "import { Controller, Post, UseGuards } from '@nestjs/common';\n@UseGuards(JwtAuthGuard)\n@Controller('officers')\nclass Officers { @Post() create() {} }", filename: 'officers.ts' },
    { text: "app.post('/votes', vote);", options: { publicPaths: '^/votes' } },
  ],
  incorrect: [
    "router.put('/officers/:id', async (req, res) => { await authorised(req); });\n           ^^^^^^^^^^^^^^^ open\n",
    { text: "import { Controller, Post } from '@nestjs/common';\n@Controller('officers')\nclass Officers { @Post() create() {} }\n                 ^^^^^^^ open\n", filename: 'officers.ts' },
  ],
});
