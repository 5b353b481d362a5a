import { testRule } from '../testing.ts';
import rule from './cors-no-wildcard-origin.ts';

const cors = "import cors from 'cors';\n";

testRule(rule, {
  correct: [
    `${cors}app.use(cors({ origin }));`,
    `${cors}app.use(cors({ ...options }));`,
    `${cors}app.use(cors(options));`,
    `${cors}app.use(cors({ origin: false }));`,
    `${cors}app.use(cors({ origin: (origin, done) => done(null, allowed.has(origin)) }));`,
    `${cors}app.use('/public/feeds', cors());`,
    `${cors}app.use('/health', cors());`,
    `${cors}app.use(cors(), express2.static('public'));`.replace('express2.static', "require('express').static"),
    `${cors}if (process.env.NODE_ENV === 'development') app.use(cors());`,
    `${cors}app.use(cors({ origin: process.env.NODE_ENV === 'production' ? origins : '*' }));`,
    `${cors}app.use(cors({ origin: isOpen ? '*' : origins }));`,
    `const cors = () => (req, res, next) => next();\napp.use(cors());`,
    "res.setHeader('Access-Control-Allow-Origin', '*');",
    "app.get('/feed', (req, res) => { res.setHeader('Access-Control-Allow-Origin', '*'); res.end(feed); });",
    "app.use((req, res, next) => { res.setHeader('Access-Control-Allow-Origin', origin); next(); });",
    { text: `${cors}app.use(cors());`, options: { allowDefault: true } },
    // js/cors-no-wildcard-fallback
    `${cors}app.use(cors({ origin: process.env.CORS_ORIGIN || '*' }));`,
    // js/cors-no-reflected-origin
    "import cors from '@koa/cors';\napp.use(cors({ credentials: true }));",
    "export async function GET() { return Response.json(feed, { headers: { 'Access-Control-Allow-Origin': '*' } }); }",
    "export async function POST() { return Response.json({}, { headers: { 'Access-Control-Allow-Origin': origin } }); }",
    "function POST() { return Response.json({}, { headers: { 'Access-Control-Allow-Origin': '*' } }); }",
    "fetch(url, { headers: { 'Access-Control-Allow-Origin': '*' } });",
    "export const config = { headers: [{ source: '/og/:id', headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] }] };",
    "export const config = { headers: [{ source: '/api/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: origin }] }] };",
  ],
  incorrect: [
    `${cors}const policy = cors({ origin: ['*'] });\n                      ^^^^^^^^^^^^^ wildcard\napp.use(policy);\n`,
    `${cors}const options = { origin: '*' };\n                  ^^^^^^^^^^^ wildcard\nrouter.use(cors(options));\n`,
    `${cors}app.use('/api', cors());\n                ^^^^ default\n`,
    `${cors}app.use('*', cors({ credentials: true }));\n             ^^^^ default\n`,
    "app.use(require('cors')());\n        ^^^^^^^^^^^^^^^ default\n",
    "import { cors } from 'hono/cors';\napp.use('/*', cors());\n              ^^^^ default\n",
    "import cors from '@koa/cors';\napp.use(cors());\n        ^^^^ default\n",
    "fastify.register(require('@fastify/cors'));\n^^^^^^^^^^^^^^^^ default\n",
    "fastify.register(import('@fastify/cors'), { origin: '*' });\n                                            ^^^^^^^^^^^ wildcard\n",
    'app.enableCors();\n    ^^^^^^^^^^ default\n',
    {
      text: "app.enableCors({ origin: '*' });\n                 ^^^^^^^^^^^ wildcard\n",
      suggested: "app.enableCors({ origin: (process.env.CORS_ORIGINS ?? '').split(',').filter(Boolean) });\n",
    },
    "import { Server } from 'socket.io';\nnew Server(http, { cors: { origin: '*' } });\n                           ^^^^^^^^^^^ wildcard\n",
    {
      text: "import { WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway({ cors: true })\n                    ^^^^^^^^^^ default\nexport class Events {}\n",
      filename: 'events.gateway.ts',
    },
    {
      text: "const headers = { 'Access-Control-Allow-Origin': '*' };\n                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route\nexport async function POST() { return new Response('', { headers }); }\nexport async function PUT() { return new Response('', { headers }); }\n",
    },
    "import { NextResponse } from 'next/server';\nexport function middleware() {\n  const response = NextResponse.next();\n  response.headers.set('Access-Control-Allow-Origin', '*');\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header\n  return response;\n}\n",
    "const headers = [{ key: 'access-control-allow-origin', value: '*' }];\n                                                       ^^^^^^^^^^ header\nmodule.exports = { headers: async () => [{ source: '/(.*)', headers }] };\n",
    "app.use((req, res, next) => {\n  res.set({ 'Access-Control-Allow-Origin': '*' });\n            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header\n  next();\n});\n",
    {
      text: "import { Server } from 'socket.io';\nnew Server(http, { cors: { origin: ['*'], credentials: true } });\n                           ^^^^^^^^^^^^^ wildcard\n",
    },
  ],
});
