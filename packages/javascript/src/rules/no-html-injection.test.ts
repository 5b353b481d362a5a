import { testRule } from '../testing.ts';
import rule from './no-html-injection.ts';

testRule(rule, {
  correct: [
    'app.get("/", (req, res) => { res.send(`Hello ${req.query.name}`); });',
    'app.get("/", (req, res) => { res.send(`a < b and ${req.query.name}`); });',
    'app.get("/", (req, res) => { res.type("text/plain").send(`<b>${req.query.name}</b>`); });',
    'app.get("/", (req, res) => { res.send(`<b>${title}</b>`); });',
    'app.get("/", (req, res) => { res.json({ html: `<b>${req.query.name}</b>` }); });',
    'app.get("/", (req, res) => { res.send(`<b>${Number(req.query.page)}</b>`); });',
    "import nunjucks from 'nunjucks';\nnunjucks.configure('views', { autoescape: true });",
    "import nunjucks from 'nunjucks';\nnunjucks.configure('views/emails', { autoescape: false });",
    { text: "nunjucks.configure('views', { autoescape: false });", filename: 'src/mailer.js' },
    "import ejs from 'ejs';\nejs.render(template, data, { escape: (text) => clean(text) });",
    'parser.escape = (text) => text;',
  ],
  incorrect: [
    "app.get('/', (req, res) => { const page = '<p>' + req.query.q; res.status(404).send(page); });\n                                                  ^^^^^^^^^^^ html\n",
    'router.get("/", async (ctx) => { ctx.body = `<p>${ctx.query.q}</p>`; });\n                                                  ^^^^^^^^^^^ html\n',
    "nunjucks.configure('views', { express: app, autoescape: false });\n                                            ^^^^^^^^^^^^^^^^^ escaping\n",
    "import Handlebars from 'handlebars';\nconst render = Handlebars.compile(source, { noEscape: true });\n                                            ^^^^^^^^^^^^^^ escaping\n",
    "import Mustache from 'mustache';\nMustache.escape = (text) => text;\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ escaping\n",
    "import ejs from 'ejs';\nejs.render(template, data, { escape: (text) => text });\n                             ^^^^^^^^^^^^^^^^^^^^^^ escaping\n",
    "import { Eta } from 'eta';\nnew Eta({ views, autoEscape: false });\n                 ^^^^^^^^^^^^^^^^^ escaping\n",
  ],
});
