import { testRule } from '../testing.ts';
import rule from './cors-no-localhost-origin.ts';

const cors = "import cors from 'cors';\n";

testRule(rule, {
  correct: [
    `${cors}app.use(cors({ origin: process.env.CORS_ORIGIN || 'http://localhost:3000' }));`,
    `${cors}app.use(cors({ origin: ['http://localhost', 'capacitor://localhost'] }));`,
    `${cors}app.use(cors({ origin: '*' }));`,
    `${cors}app.use(cors({ origin: origins }));`,
    `${cors}const origins = ['https://app.example.org'];\nif (isDev) origins.push('http://localhost:3000');\napp.use(cors({ origin: origins }));`,
    `${cors}app.use(cors({ origin: isProd ? 'https://app.example.org' : 'http://localhost:3000' }));`,
    `${cors}if (isDev) app.use(cors({ origin: 'http://localhost:3000' }));`,
    "const api = { origin: 'http://localhost:3000' };",
    { text: `${cors}app.use(cors({ origin: 'http://localhost:3000' }));`, filename: 'src/server.dev.js' },
    { text: `${cors}app.use(cors({ origin: 'http://127.0.0.1:1' }));`, options: { allowedOrigins: ['http://127.0.0.1:1'] } },
  ],
  incorrect: [
    `${cors}const ORIGINS = ['http://127.0.0.1:5173', 'http://api.local'];\n                 ^^^^^^^^^^^^^^^^^^^^^^^ local\n                                          ^^^^^^^^^^^^^^^^^^ private\napp.use(cors({ origin: ORIGINS }));\napp.get('/', cors({ origin: ORIGINS }), home);\n`,
    `${cors}const allowed = ['https://a.example.org', 'https://localhost:4200'];\n                                          ^^^^^^^^^^^^^^^^^^^^^^^^ local\napp.use(cors({ origin(origin, cb) { cb(null, allowed.indexOf(origin) !== -1); } }));\n`,
    "import { Server } from 'socket.io';\nnew Server(http, { cors: { origin: 'http://[::1]:3000' } });\n                                   ^^^^^^^^^^^^^^^^^^^ local\n",
    "import fastifyCors from '@fastify/cors';\nfastify.register(fastifyCors, { origin: ['http://10.0.0.4', /x$/] });\n                                         ^^^^^^^^^^^^^^^^^ private\n",
  ],
});
