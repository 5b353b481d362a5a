import { testRule } from '../testing.ts';
import rule from './no-path-traversal.ts';

const fs = "import fs from 'node:fs';\nimport path from 'node:path';\n";

testRule(rule, {
  correct: [
    `${fs}app.post('/', (req, res) => { fs.renameSync(req.file.path, 'uploads/' + req.file.originalname); });`,
    `${fs}app.get('/', (req, res) => { fs.readFile(path.join(root, path.basename(req.query.name)), done); });`,
    `${fs}app.post('/', (req, res) => { fs.unlinkSync(req.file.path); });`,
    `${fs}app.post('/', (req, res) => { fs.unlink(req.files[0].path, done); });`,
    `${fs}app.get('/', (req, res) => { if (!NAMES.includes(req.query.name)) return; fs.createReadStream(req.query.name); });`,
    `${fs}app.get('/', (req, res) => { fs.readFile('a.txt', (e, data) => res.send(data + req.query.b)); });`,
    `${fs}app.get('/', (req, res) => { fs.writeFileSync('log.txt', req.body.text); });`,
    "app.get('/', (req, reply) => reply.sendFile(req.params.name));",
    "app.get('/', (req, res) => res.download('report.pdf', req.query.name));",
    "app.get('/', (req, res) => res.sendFile(req.params.name, options));",
    "store.readFile(req.query.name);",
    `import fs from 'node:fs';
function inside(file) {
  return file.startsWith(ROOT);
}
app.get('/', (req, res) => {
  const file = path.join(ROOT, req.query.name);
  if (!inside(file)) return;
  fs.createReadStream(file).pipe(res);
});`,
    `import fs from 'node:fs';
app.get('/', (req, res) => {
  if (req.query.name !== 'a' && req.query.name !== 'b') return;
  fs.createReadStream('pages/' + req.query.name).pipe(res);
});`,
  ],
  incorrect: [
    "app.get('/read', async (req, res) => { res.send(await fs.readFile(req.query.path, 'utf8')); });\n                                                                  ^^^^^^^^^^^^^^ path\n",
    `${fs}app.post('/', (req, res) => { fs.renameSync(req.file.path, 'uploads/' + req.body.name); });\n                                                                        ^^^^^^^^^^^^^ path\n`,
    "import { createReadStream } from 'fs';\nexport const get = (ctx) => { ctx.body = createReadStream(`a/${ctx.params.name}`); };\n                                                               ^^^^^^^^^^^^^^^ path\n",
    "app.get('/', (req, res) => res.download('reports/' + req.query.name));\n                                                     ^^^^^^^^^^^^^^ path\n",
    "app.get('/', (req, reply) => reply.sendFile(path.join('a', req.params.name)));\n                                                           ^^^^^^^^^^^^^^^ path\n",
    `import fs from 'node:fs';
app.get('/', (req, res) => {
  if (req.headers.accept.includes('json')) return res.json({});
  fs.createReadStream('pages/' + req.query.name).pipe(res);
                                 ^^^^^^^^^^^^^^ path
});
`,
    `import fs from 'node:fs';
app.get('/', (req, res) => {
  if (!fs.existsSync(path.join('pages', req.query.name))) return;
  fs.createReadStream('pages/' + req.query.name).pipe(res);
                                 ^^^^^^^^^^^^^^ path
});
`,
  ],
});
