import argon2 from 'argon2';
import { RedisStore } from 'connect-redis';
import cors from 'cors';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import session from 'express-session';
import helmet from 'helmet';
import pg from 'pg';
import { pinoHttp } from 'pino-http';
import { RedisStore as RateLimitStore } from 'rate-limit-redis';
import { createClient } from 'redis';
import { configuration } from './configuration.js';

const database = new pg.Pool({ connectionString: configuration.databaseUrl });
const redis = await createClient({ url: configuration.redisUrl }).connect();
const store = () => new RateLimitStore({ sendCommand: (...command) => redis.sendCommand(command) });

const app = express();
app.set('trust proxy', 1);
app.disable('x-powered-by');
app.use(helmet());
app.use(cors({ origin: configuration.corsOrigin, credentials: true }));
app.use(pinoHttp({ redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'] }));
app.use(rateLimit({ windowMs: 60_000, limit: 200, store: store() }));
app.use(express.json({ limit: '100kb' }));
app.use(
  session({
    name: 'shop',
    secret: configuration.sessionSecret,
    store: new RedisStore({ client: redis }),
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true, sameSite: 'lax', maxAge: 8 * 60 * 60 * 1000 },
  }),
);

app.get('/health', async (_request, response) => {
  await database.query('SELECT 1');
  response.json({ status: 'healthy' });
});

app.post('/login', rateLimit({ windowMs: 15 * 60_000, limit: 5, store: store() }), async (request, response) => {
  const { email, password } = request.body;
  const found = await database.query('SELECT id, password_hash FROM users WHERE email = $1', [String(email)]);
  const user = found.rows[0];
  if (!user || !(await argon2.verify(user.password_hash, String(password)))) {
    request.log.warn('login failed');
    response.status(401).json({ message: 'Wrong e-mail address or password.' });
    return;
  }
  request.session.regenerate((error) => {
    if (error) throw error;
    request.session.userId = user.id;
    response.status(204).end();
  });
});

app.use((error, request, response, _next) => {
  request.log.error(error);
  response.status(500).json({ message: 'Something went wrong.' });
});

const server = app.listen(configuration.port);

process.on('SIGTERM', () => {
  server.close(async () => {
    await database.end();
    await redis.close();
  });
});
