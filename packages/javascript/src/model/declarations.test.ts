import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPages } from '@seaworthy/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TSESTree } from '../ast.ts';
import { modelOf } from '../model.ts';
import { loadParser } from '../parser.ts';
import { JavaScriptSourceCode } from '../source-code.ts';
import { variableOf, type Definition } from './bindings.ts';
import { declarationOf } from './declarations.ts';

await loadParser();

interface Answer {
  readonly use: TSESTree.Identifier;
  /** Undefined where only the scopes can tell. */
  readonly ours: Definition | 'nothing' | undefined;
  readonly scopes: Definition | 'nothing' | 'several';
}

/** For each name that is used, what declares it in our eyes, and in those of the scopes. */
function answers(text: string, filename = 'file.ts'): Answer[] {
  const code = modelOf(new JavaScriptSourceCode(text, filename));
  const references = code.scopeManager.scopes.flatMap((scope) => scope.references);
  return references.flatMap(({ identifier: use }) => {
    if (use.type !== 'Identifier') return [];
    const found = declarationOf(use, code);
    const [definition, another] = variableOf(use, code.scopeManager)?.defs ?? [];
    return [{ use, ours: found === null ? 'nothing' : found, scopes: another ? 'several' : (definition ?? 'nothing') }];
  });
}

/** What can be compared, and read. */
function inWords(answer: Answer['ours'] | Answer['scopes']): unknown {
  return typeof answer === 'object' ? [answer.type, answer.name.range, answer.node.range] : answer;
}

/** How many of the uses need no scopes, after a comparison of these with the scopes. */
function compare(text: string, filename?: string): { told: number; all: number } {
  const all = answers(text, filename);
  const told = all.filter(({ ours }) => ours !== undefined);
  for (const { use, ours, scopes } of told) expect([use.range, inWords(ours)]).toEqual([use.range, inWords(scopes)]);
  return { told: told.length, all: all.length };
}

/** What `a` means in `use(a)`. */
function meaning(text: string): Answer['ours'] {
  const at = text.indexOf('use(a)') + 'use('.length;
  return answers(text).find(({ use }) => use.range[0] === at)!.ours;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[cm]?[jt]sx?$/u.test(path) && !path.includes('node_modules'))
    .map((path) => join(folder, path));
}

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

describe('what declares a name', () => {
  it.each([
    ['nothing', 'use(a)', 'nothing'],
    ['an import', "import { b as a } from 'm'; use(a)", 'ImportBinding'],
    ['an import of another name', "import { a as b } from 'm'; use(a)", 'nothing'],
    ['a constant', 'const a = 1; use(a)', 'Variable'],
    ['a part of one', 'const { b: [a = 1] } = c; use(a)', 'Variable'],
    ['the key of a part', 'const { a: b } = c; use(a)', 'nothing'],
    ['a constant of another block', '{ const a = 1; } use(a)', 'nothing'],
    ['a variable of another block', '{ var a = 1; } use(a)', 'Variable'],
    ['a variable of another function', '() => { var a = 1; }; use(a)', 'nothing'],
    ['a loop', 'for (const a of b) use(a)', 'Variable'],
    ['a parameter', '({ a }) => use(a)', 'Parameter'],
    ['a property of a constructor', 'class C { constructor(private a: T) { use(a) } }', 'Parameter'],
    ['the parameter of a type', 'type F = (a: T) => void; use(a)', 'nothing'],
    ['an error', 'try {} catch (a) { use(a) }', 'CatchClause'],
    ['a function', 'use(a); function a() {}', 'FunctionName'],
    ['a function, in itself', 'const b = function a() { use(a) }', 'FunctionName'],
    ['a class', 'class a {} use(a)', 'ClassName'],
    ['an assignment', 'a = 1; [a] = b; use(a)', 'nothing'],
    ['the innermost', "import a from 'm'; (a) => { const b = () => { use(a) } }", 'Parameter'],
  ])('is told of %s', (_, text, type) => {
    const ours = meaning(text);
    expect(typeof ours === 'object' ? ours.type : ours).toBe(type);
    compare(text);
  });

  it.each([
    ['two in one scope', 'var a; var a; use(a)'],
    ['an overload', 'function a(): void; function a(b?: T) {} use(a)'],
    ['an enum', 'enum a { b } use(a)'],
    ['a type', 'type a = 1; use(a)'],
    ['an import of CommonJS', "import a = require('m'); use(a)"],
    ['more than anybody writes', `${'(a) => 1;'.repeat(101)} use(a)`],
  ])('is not told of %s', (_, text) => {
    expect(meaning(text)).toBeUndefined();
  });

  it('is what the scopes say in every page and fixture, and in sources of ours and of others', { timeout: 120_000 }, () => {
    let [told, all] = [0, 0];
    const texts = [...readPages(new URL('../rules/', import.meta.url)).values()].flatMap((page) =>
      [...page.matchAll(/^```([jt]sx?)[^\n]*\n(.*?)^```/gmsu)].map(([, language, text]): [string, string] => [text!, `file.${language}`]),
    );
    const require = createRequire(import.meta.url);
    const folders = ['packages/javascript/src/model', 'test-fixtures', 'scripts'].map((name) => join(repository, name));
    const installed = ['express', 'fastify', 'jsonwebtoken'].map((name) => dirname(require.resolve(name)));
    for (const path of [...folders, ...installed].flatMap(filesBelow)) texts.push([readFileSync(path, 'utf8'), path]);
    for (const [text, filename] of texts) {
      const counts = compare(text, filename);
      told += counts.told;
      all += counts.all;
    }
    expect(all).toBeGreaterThan(50_000);
    expect(told / all).toBeGreaterThan(0.9);
  });

  const name = fc.constantFrom('a', 'b', 'c');
  const { body } = fc.letrec<{ body: string; statement: string }>((tie) => ({
    body: fc.array(tie('statement'), { maxLength: 4 }).map((statements) => statements.join(' ')),
    statement: fc.oneof(
      { maxDepth: 4 },
      name.map((a) => `use(${a}, { ${a} }, x.${a});`),
      fc.tuple(fc.constantFrom('const', 'let', 'var'), name, name).map(([kind, a, b]) => `${kind} ${a} = ${b};`),
      fc.tuple(fc.constantFrom('const', 'let', 'var'), name, name, name).map(([kind, a, b, c]) => `${kind} { ${a}: [${b} = ${c}] } = x;`),
      fc.tuple(name, name).map(([a, b]) => `${a} = ${b}; [${b}] = ${a}; ${a}++;`),
      fc.tuple(name, name, name, tie('body')).map(([a, b, c, inner]) => `function ${a}(${b} = ${c}) { ${inner} }`),
      fc.tuple(name, name, tie('body')).map(([a, b, inner]) => `x(function ${a}({ ${b} }) { ${inner} });`),
      fc.tuple(name, name, tie('body')).map(([a, b, inner]) => `x((...${a}) => { ${inner} }, (${b}) => ${b});`),
      fc.tuple(name, name, name, tie('body')).map(([a, b, c, inner]) => `class ${a} extends ${b} { ${c} = ${a}; ${c}(${b}) { ${inner} } static { ${inner} } }`),
      fc.tuple(name, tie('body')).map(([a, inner]) => `try { ${inner} } catch (${a}) { ${inner} }`),
      fc.tuple(fc.constantFrom('const', 'var'), name, name, tie('body')).map(([kind, a, b, inner]) => `for (${kind} ${a} of ${b}) { ${inner} }`),
      fc.tuple(name, name, tie('body')).map(([a, b, inner]) => `switch (${b}) { case ${a}: ${inner} }`),
      fc.tuple(name, name, name).map(([a, b, c]) => `type ${a} = (${b}: ${c}) => ${b}; interface ${c} { ${b}(${a}: ${b}): typeof ${a} }`),
      name.map((a) => `import ${a} from 'm';`),
    ),
  }));

  it('is what the scopes say whatever is written', { timeout: 60_000 }, () => {
    let told = 0;
    fc.assert(fc.property(body, (text) => void (told += compare(text).told)), { numRuns: 1000 });
    expect(told).toBeGreaterThan(1000);
  });
});
