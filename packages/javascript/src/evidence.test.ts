import { describe, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';
import { loadParser } from './parser.ts';

await loadParser();

/** The texts at which a rule met its subject in the good state. */
function evidenceOf(rule: string, text: string): string[] {
  const { evidence } = analyzer.analyze(text, { filename: 'routes.js', preset: 'all', evidence: true });
  const lines = text.split('\n');
  return evidence
    .filter(({ ruleId }) => ruleId === `js/${rule}`)
    .map(({ line, column, endColumn }) => lines[line - 1]!.slice(column - 1, endColumn - 1));
}

describe('evidence', () => {
  it.each([
    ['no-html-injection', "import nunjucks from 'nunjucks';\nnunjucks.configure('views', { autoescape: true });", 'autoescape: true'],
    ['no-mass-assignment', 'await User.create({ name: req.body.name });', '{ name: req.body.name }'],
    ['no-nosql-injection', 'await User.findOne({ email: String(req.body.email) });', '{ email: String(req.body.email) }'],
    ['no-open-redirect', 'res.redirect(`/users/${req.params.id}`);', '`/users/${req.params.id}`'],
    ['no-path-traversal', 'res.sendFile(req.params.name, { root: folder });', 'root: folder'],
    ['no-raw-sql-interpolation', "db.query('SELECT * FROM users WHERE id = $1', [id]);", "'SELECT * FROM users WHERE id = $1'"],
    ['no-raw-sql-interpolation', 'prisma.$queryRaw`SELECT ${id}`;', 'prisma.$queryRaw`SELECT ${id}`'],
    ['no-shell-injection', "import { execFile } from 'node:child_process';\nexecFile('convert', [req.body.name]);", '[req.body.name]'],
    ['no-ssrf', 'await fetch(`https://api.example.org/users/${req.params.id}`);', '`https://api.example.org/users/${req.params.id}`'],
    ['no-static-project-root', "import express from 'express';\nexpress.static(path.join(__dirname, 'public'));", "path.join(__dirname, 'public')"],
    ['no-static-project-root', "import express from 'express';\nexpress.static(folder, { dotfiles: 'deny' });", "dotfiles: 'deny'"],
    ['no-unsanitized-markup', 'element.innerHTML = DOMPurify.sanitize(text);', 'DOMPurify.sanitize(text)'],
    [
      'upload-safe-filename',
      "import multer from 'multer';\nmulter.diskStorage({ filename: (req, file, done) => done(null, crypto.randomUUID()) });",
      'crypto.randomUUID()',
    ],
    [
      'upload-type-filter',
      "import multer from 'multer';\nmulter({ fileFilter: (req, file, done) => done(null, TYPES.has(file.mimetype)) });",
      'fileFilter: (req, file, done) => done(null, TYPES.has(file.mimetype))',
    ],
  ])('of %s: %s', (rule, text, place) => expect(evidenceOf(rule, text)).toEqual([place]));

  it.each([
    ['no-html-injection', "import nunjucks from 'nunjucks';\nnunjucks.configure('views', { autoescape: settings.escape });"],
    ['no-mass-assignment', 'await User.create({ ...req.body, name: req.body.name });'],
    ['no-nosql-injection', 'await User.findOne({ email: req.body.email });'],
    ['no-nosql-injection', 'await list.find({ email: String(req.body.email) });'],
    ['no-open-redirect', "res.redirect('/' + req.query.next);"],
    ['no-path-traversal', "res.sendFile('index.html', { root: folder });"],
    ['no-raw-sql-interpolation', "db.query('SELECT * FROM users', done);"],
    ['no-raw-sql-interpolation', "db.query('SELECT * FROM users WHERE id = ' + id, [id]);"],
    ['no-shell-injection', "import { spawn } from 'node:child_process';\nspawn('convert', [name], options);"],
    ['no-shell-injection', "import { spawn } from 'node:child_process';\nspawn('sh', ['-c', command]);"],
    ['no-ssrf', 'await fetch(`${base}/users/${req.params.id}`);'],
    ['no-ssrf', 'await fetch(`https://${req.query.tenant}.example.org/`);'],
    ['no-static-project-root', "import express from 'express';\nexpress.static(folder);"],
    ['no-unsanitized-markup', "element.innerHTML = '<b></b>';"],
    ['upload-safe-filename', "import multer from 'multer';\nmulter.diskStorage({ filename: (req, file, done) => done(null, makeName(file)) });"],
    ['upload-type-filter', "import multer from 'multer';\nmulter({ fileFilter: (req, file, done) => { log(file.mimetype); done(null, true); } });"],
  ])('not of %s: %s', (rule, text) => expect(evidenceOf(rule, text)).toEqual([]));
});
