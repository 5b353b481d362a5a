import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { ruleIdOf, type RuleSettings } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { analyzer } from '../analyzer.ts';
import '../testing.ts';

const everyRule: RuleSettings = Object.fromEntries(analyzer.rules.map((rule) => [ruleIdOf(rule), 'error']));
/** Wakes every rule, so that the text is parsed. */
const WORDS = [...new Set(analyzer.rules.flatMap((rule) => rule.meta.docs.triggers ?? []))].join(' ');

const analyse = (text: string, filename = 'file.ts') =>
  analyzer.analyze(`/* ${WORDS} */ ${text}`, { filename, cwd: '', rules: everyRule });

const parts = [
  ...['const a = ', 'b', '.c', '(', ')', '{', '}', '[', ']', ' => ', ', ', ';', '`', '${', "'", '...', '?.', ' ?? ', ' || '],
  ...[' as any', ' satisfies T', '!', '@D() ', 'class A ', 'import x from "x";', 'require("x")', 'await ', 'new ', 'x'],
  ...['<T>', '<a b={c}>', '</a>', '/*', '*/', '//', '\n', '\r\n', '\u2028', '😀', '#p', 'function f', 'default', '/re/u'],
  ...['res.cookie("session", 1)', 'db.query(`SELECT ${x}`)', 'app.use(cors())', '{ rejectUnauthorized: false }'],
];

describe('the model and the rules', () => {
  it('throw on no text', () => {
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((chosen) => chosen.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('file.js', 'file.tsx', 'file.cts'), (given, filename) => {
        for (const { line, column } of analyse(given, filename).findings) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('throw on no file of the packages that are installed', () => {
    const require = createRequire(import.meta.url);
    let files = 0;
    for (const name of ['express', 'fastify', 'jsonwebtoken', 'helmet', 'express-session']) {
      const folder = dirname(require.resolve(name));
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.[cm]?js$/u.test(path) || path.includes('node_modules')) continue;
        files += 1;
        analyse(readFileSync(join(folder, path), 'utf8'), path);
      }
    }
    expect(files).toBeGreaterThan(50);
  });

  it.each([
    ['a long concatenation', `db.query('SELECT ' + ${'a + '.repeat(5000)} b);`],
    ['a long chain', `a${'.b()'.repeat(5000)};`],
    ['deep objects', `f(${'{ a: '.repeat(3000)}1${' }'.repeat(3000)});`],
    ['deep arrays', `f(${'['.repeat(3000)}${']'.repeat(3000)});`],
    ['deep functions', `${'() => '.repeat(3000)}1;`],
    ['many names', Array.from({ length: 5000 }, (_, index) => `const a${index + 1} = a${index};`).join('\n')],
    ['a long line', `f('${'x'.repeat(1_000_000)}');`],
  ])('end soon on %s', (_, text) => {
    analyse(text);
  });
});
