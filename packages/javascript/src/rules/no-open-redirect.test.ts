import { testRule } from '../testing.ts';
import rule from './no-open-redirect.ts';

testRule(rule, {
  correct: [
    "app.post('/', (req, res) => { res.status(201).header('Location', `${req.body.name}/tags`).end(); });",
    "app.get('/', (req, res) => { res.redirect('/login'); });",
    "app.get('/', (req, res) => { res.redirect(301, 'https://' + req.hostname + req.url); });",
    "app.get('/', (req, res) => { res.redirect(req.originalUrl); });",
    "app.get('/', (req, res) => { res.redirect(req.get('Referrer') || '/'); });",
    "app.get('/', (req, res) => { const { next } = req.query; if (!next.startsWith('/')) return; res.redirect(next); });",
    "app.get('/', (req, res) => { res.redirect(ALLOWED[req.query.target] ?? '/'); });",
    "app.get('/', (req, res) => { res.set('X-Next', req.query.next); });",
    'app.get("/", (c) => c.redirect(`/users/${c.req.param("id")}`));',
    'router.redirect(req.query.next);',
    `app.get('/', (req, res) => {
  const target = new URL(req.query.next, BASE);
  if (target.origin !== BASE) return res.redirect('/');
  res.redirect(req.query.next);
});`,
    `app.get('/', (req, res) => { switch (req.query.next) { case '/a': case '/b': res.redirect(req.query.next); } });`,
  ],
  incorrect: [
    "app.get('/', (req, res) => { res.redirect(302, req.query.next); });\n                                               ^^^^^^^^^^^^^^ redirect\n",
    "app.get('/', (req, res) => { const url = req.query.url || '/'; res.redirect(url); });\n                                                                            ^^^ redirect\n",
    'app.get("/", (req, res) => { res.status(302).location(`${req.query.site}/a`).end(); });\n                                                         ^^^^^^^^^^^^^^ redirect\n',
    "app.get('/', (req, res) => { res.setHeader('Location', req.body.url); });\n                                                       ^^^^^^^^^^^^ redirect\n",
    "router.get('/', async (ctx) => { ctx.redirect(ctx.query.next); });\n                                              ^^^^^^^^^^^^^^ redirect\n",
    "app.get('/', async (request, reply) => reply.redirect(request.query.next, 303));\n                                                      ^^^^^^^^^^^^^^^^^^ redirect\n",
    `app.get('/', (req, res) => {
  if (!EMAIL.test(req.query.email)) return res.sendStatus(400);
  res.redirect(req.query.next);
               ^^^^^^^^^^^^^^ redirect
});
`,
  ],
});
