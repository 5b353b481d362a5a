import { testRule } from '../testing.ts';
import rule from './log-failed-auth.ts';

testRule(rule, {
  correct: [
    "app.get('/orders', (req, res) => { if (!req.user) return res.sendStatus(401); res.end(); });",
    "app.post('/login', (req, res) => { if (!ok) { audit.record('login'); return res.sendStatus(401); } res.end(); });",
    "app.post('/login', (req, res) => { if (!ok) { trackFailure(req.ip); return res.sendStatus(401); } res.end(); });",
    "app.post('/login', (req, res) => { if (!ok) { logFailure(req); return res.sendStatus(401); } res.end(); });",
    "app.post('/login', (req, res) => { if (!ok) { captureMessage('login'); return res.sendStatus(401); } res.end(); });",
    "app.post('/login', (req, res, next) => { if (!ok) return res.sendStatus(401); next(new Error('later')); });",
    "app.post('/login', (req, res) => { if (!ok) return res.status(429).end(); res.end(); });",
    "class Auth { login() { try { a(); } catch (e) { this.logger.warn(e); throw new UnauthorizedException(); } } }",
    "app.use(pinoHttp({ customLogLevel }));\napp.post('/login', (req, res) => res.sendStatus(401));",
    { text: "app.post('/login', (req, res) => res.sendStatus(401));", filename: 'test/fake-server.js' },
    {
      text: "app.post('/login', (req, res) => { report.add(req.ip); res.sendStatus(401); });",
      options: { loggers: '^report$' },
    },
  ],
  incorrect: [
    "app.post('/login', (req, res) => { logger.info('asked'); if (!ok) return res.sendStatus(401); res.end(); });\n                                                                         ^^^^^^^^^^^^^^^^^^^ silent\n",
    "fastify.post('/sign-in', async (request, reply) => { if (!ok) reply.code(403).send(); });\n                                                              ^^^^^^^^^^^^^^^ silent\n",
    "app.post('/login', (c) => (ok ? c.json(user) : c.json({ error: 'no' }, 401)));\n                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ silent\n",
    "async function authenticateUser(req, res) {\n  try { a(); } catch { res.status(401).end(); }\n                       ^^^^^^^^^^^^^^^ silent\n}\n",
  ],
});
