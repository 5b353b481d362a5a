import { testRule } from '../testing.ts';
import rule from './no-code-injection.ts';

testRule(rule, {
  correct: [
    "eval('1 + 1');",
    'setTimeout(done, req.query.delay);',
    'setTimeout(() => send(req.body.text), 1000);',
    "const plugin = await import('./plugins/default.js');",
    'const config = require(path);',
    "import yaml from 'js-yaml';\nconst data = yaml.load(req.body.text);",
    'function Function() {}\nnew Function(req.body.code);',
    "const evaluate = (text) => text;\napp.get('/', (req, res) => res.json(evaluate(req.query.text)));",
    { text: 'eval(req.body.code);', filename: 'src/a.test.js' },
  ],
  incorrect: [
    "app.post('/', (req, res) => { const f = new Function('x', req.body.code); });\n                                                          ^^^^^^^^^^^^^ evaluated\n",
    "app.post('/', (req, res) => { setTimeout(req.body.code, 10); });\n                                         ^^^^^^^^^^^^^ evaluated\n",
    "import { Script } from 'vm';\napp.post('/', (req, res) => { new Script('a = ' + req.body.code).runInThisContext(); });\n                                                  ^^^^^^^^^^^^^ evaluated\n",
    "const serialize = require('node-serialize');\napp.get('/', (req, res) => { serialize.unserialize(req.cookies.profile); });\n                                                   ^^^^^^^^^^^^^^^^^^^ evaluated\n",
    "import yaml from 'js-yaml';\napp.post('/', (req, res) => { yaml.load(req.body, { schema: yaml.DEFAULT_FULL_SCHEMA }); });\n                                        ^^^^^^^^ evaluated\n",
    "app.get('/:name', (req, res) => { require('./handlers/' + req.params.name)(req, res); });\n                                                          ^^^^^^^^^^^^^^^ loaded\n",
    "const { NodeVM } = require('vm2');\n                           ^^^^^ vm2\n",
  ],
});
