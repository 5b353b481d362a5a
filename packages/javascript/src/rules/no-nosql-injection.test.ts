import { testRule } from '../testing.ts';
import rule from './no-nosql-injection.ts';

testRule(rule, {
  correct: [
    'const item = items.find((each) => each.id === req.body.id);',
    'await User.findOne({ _id: req.params.id });',
    'await User.findOne(query);',
    "await users.find({ $where: 'this.a == this.b' });",
    "await users.find({ $where: 'this.a == ' + '1' });",
    'async function list(req) {\n  await schema.validateAsync(req.query);\n  return Item.find(req.query);\n}',
    { text: 'await User.findOne(req.body);', filename: 'src/user.spec.js' },
    `app.get('/', async (req, res) => {
  if (!Object.keys(req.query).every((key) => FIELDS.has(key))) return;
  res.json(await Item.find(req.query));
});`,
  ],
  incorrect: [
    'await User.findOneAndUpdate({ ...req.body }, { seen: true });\n                                 ^^^^^^^^ filter\n',
    "app.delete('/', async (c) => { await items.deleteMany(await c.req.json()); });\n                                                      ^^^^^^^^^^^^^^^^^^ filter\n",
    'export async function list(ctx) { return Item.countDocuments(ctx.request.body); }\n                                                             ^^^^^^^^^^^^^^^^ filter\n',
    "await users.find({ $where: 'this.name == ' + name });\n                                             ^^^^ where\n",
    `app.get('/', async (req, res) => {
  const { page } = pageSchema.parse(req.params);
  res.json(await Item.find(req.query).skip(page));
                           ^^^^^^^^^ filter
});
`,
  ],
});
