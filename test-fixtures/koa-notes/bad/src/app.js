import { bodyParser } from '@koa/bodyparser';
import cors from '@koa/cors';
import Koa from 'koa';
import helmet from 'koa-helmet';
import ratelimit from 'koa-ratelimit';
import session from 'koa-session';
import serve from 'koa-static';
import { pino } from 'pino';
import config from './config.js';
import notes from './routes/notes.js';
import users from './routes/users.js';

export const log = pino({ level: 'debug' });
const app = new Koa({ proxy: true });
app.proxy = true;
app.keys = ['notes-secret'];

app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = 500;
    ctx.body = { error: error.message, stack: error.stack };
  }
});
app.use(helmet({ noSniff: false, contentSecurityPolicy: { directives: { scriptSrc: ["'self'", "'unsafe-inline'"] } }, hsts: { maxAge: 60 } }));
app.use(cors({ origin: (ctx) => ctx.get('Origin'), credentials: true }));
app.use(ratelimit({ driver: 'memory', db: new Map(), duration: 60_000, max: Infinity }));
app.use(bodyParser({ jsonLimit: '100mb' }));
app.use(session({ key: 'notes.sid', httpOnly: false, secure: false, sameSite: 'none' }, app));
app.use(serve('.', { hidden: true }));
app.use(users.routes());
app.use(notes.routes());

app.listen(config.port);
process.on('uncaughtException', (error) => console.error(error));
