import { testRule } from '../testing.ts';
import rule from './no-mass-assignment.ts';

testRule(rule, {
  correct: [
    'await User.create({ name: req.body.name });',
    'await User.findOne(req.body);',
    "app.post('/', celebrate({ body }), async (req, res) => { await User.create(req.body); });",
    'const copy = Object.assign({}, req.body);',
    'hash.update(req.body);',
    "app.post('/', async (req, res) => { await schema.validate(req.body); await User.create(req.body); });",
    "app.post('/', async (req, res) => { const data = pick(req.body, ['name']); await User.create(data); });",
    `app.post('/', async (req, res) => { if (!validationResult(req).isEmpty()) return; await User.create(req.body); });`,
  ],
  incorrect: [
    "app.post('/', async (req, res) => { Object.assign(user, req.body); await user.save(); });\n                                                        ^^^^^^^^ stored\n",
    "router.post('/', async (ctx) => { await repository.save(ctx.request.body); });\n                                                        ^^^^^^^^^^^^^^^^ stored\n",
    "app.post('/', async (c) => { await db.users.insertOne(await c.req.json()); });\n                                                      ^^^^^^^^^^^^^^^^^^ stored\n",
    "app.patch('/', async (req, res) => { await users.updateOne({ id }, { $set: req.body }); });\n                                                                           ^^^^^^^^ stored\n",
    "app.patch('/', async (req, res) => { const changes = req.body; await user.update(changes); });\n                                                                                 ^^^^^^^ stored\n",
    `app.post('/', async (req, res) => {
  if (!validator.isEmail(req.body.email)) return;
  const settings = settingsSchema.parse(process.env);
  await User.create(req.body);
                    ^^^^^^^^ stored
});
`,
  ],
});
