import { testRule } from '../testing.ts';
import rule from './database-pool-per-request.ts';

testRule(rule, {
  correct: [
    "let pool;\napp.get('/', async (req, res) => { pool ??= new Pool(); res.json(await pool.query('SELECT 1')); });",
    "let client;\napp.get('/', async (req, res) => { if (!client) client = new MongoClient(url); res.end(); });",
    "export async function GET() { globalThis.prisma = globalThis.prisma ?? new PrismaClient(); return Response.json({}); }",
    "export async function GET() { const prisma = globalThis.prisma || new PrismaClient(); return Response.json({}); }",
    "fastify.register(async (app) => { const pool = new Pool(); app.decorate('pool', pool); });",
    "server.on('connection', () => { const pool = new Pool(); });",
    "function connect() { return new Pool(); }\napp.get('/', (req, res) => res.end());",
    "app.post('/test-connection', async (req, res) => { const client = new Client(req.body); await client.connect(); res.end(); });",
    "app.get('/', async (c) => { const client = new Client({ connectionString: c.env.HYPERDRIVE.connectionString }); return c.json({}); });",
    "import mongoose from 'mongoose';\nexport async function GET() { await mongoose.connect(process.env.MONGODB_URI); return Response.json({}); }",
    "import { Client } from './client.js';\napp.get('/', (req, res) => { new Client(); res.end(); });",
    "app.get('/dev', (req, res) => { if (process.env.NODE_ENV !== 'production') new Pool(); res.end(); });",
    "import pg from 'pg';\napp.get('/events', async (req, res) => { const client = new pg.Client(); await client.query('LISTEN orders'); });",
    { text: "app.get('/', (req, res) => { new Pool(); res.end(); });", filename: 'test/app.js' },
  ],
  incorrect: [
    "import pg from 'pg';\nrouter.post('/orders', asyncHandler(async (req, res) => { const pool = new pg.Pool({ max: 5 }); res.end(); }));\n                                                                           ^^^^^^^ perRequest\n",
    "import { Hono } from 'hono';\nimport postgres from 'postgres';\nconst app = new Hono();\napp.get('/', async (c) => { const sql = postgres(process.env.DATABASE_URL); return c.json(await sql`SELECT 1`); });\n                                        ^^^^^^^^ perRequest\n",
    "import { createClient } from 'redis';\nasync function list(req, res) { const client = createClient(); res.end(); }\n                                               ^^^^^^^^^^^^ perRequest\napp.get('/', list);\n",
    "import Redis from 'ioredis';\napp.use((req, res, next) => { req.redis = new Redis(); next(); });\n                                              ^^^^^ perRequest\n",
    "app.get('/', async (req, res) => { let client; client = new MongoClient(url); res.end(); });\n                                                            ^^^^^^^^^^^ perRequest\n",
  ],
});
