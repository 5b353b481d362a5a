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
    'const found = routes.find(req.body);',
    'const routes = [{ path }];\nconst found = routes.find(req.query);',
    'const Routes = new Map();\nRoutes.find(req.query);',
    "import _ from 'lodash';\n_.find(req.body);",
    "import { Client } from 'some-client';\nawait Client.findOne(req.body);",
    'const ITEMS = load();\nITEMS.find(req.query);',
    'function list(store, req) { return store.where(req.query); }',
    "import { User } from './user.js';\nimport { Op } from 'sequelize';\nawait User.findOne(req.body);",
    "import { prisma } from './prisma.js';\nawait prisma.user.deleteMany(req.body);",
    "import { getFirestore } from 'firebase-admin/firestore';\nconst db = getFirestore();\ndb.collection('users').where(req.query);",
    'class Shelf { static find() {} }\nShelf.find(req.query);',
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
    "import { users } from '../database.js';\nawait users.findOne(req.body);\n                    ^^^^^^^^ filter\n",
    "import { users } from './storage.js';\nawait users.insertOne({ name });\nawait users.findOne(req.body);\n                    ^^^^^^^^ filter\n",
    "import User from '../user.js';\nawait User.find(req.query);\n                ^^^^^^^^^ filter\n",
    "import mongoose from 'mongoose';\nconst user = mongoose.models.User || mongoose.model('User', schema);\nawait user.find().where(req.query);\n                        ^^^^^^^^^ filter\n",
    "import { MongoClient } from 'mongodb';\nconst db = new MongoClient(url).db();\nconst items = db.collection('items');\nawait items.find(req.query).toArray();\n                 ^^^^^^^^^ filter\n",
    "import { MongoClient } from 'mongodb';\nmodule.exports = (db) => async (req) => db.users.findOne(req.body);\n                                                         ^^^^^^^^ filter\n",
    "const find = (db) => async (req) => db.collection('users').findOne(req.body);\n                                                                   ^^^^^^^^ filter\n",
    "export class Users { find(req) { return this.userModel.find(req.query); } }\n                                                            ^^^^^^^^^ filter\n",
    { filename: 'a.ts', text: "import { Model } from 'mongoose';\nexport class Users { constructor(private readonly users: Model<User>) {}\n  find(req) { return this.users.find(req.query); } }\n                                     ^^^^^^^^^ filter\n" },
  ],
});
