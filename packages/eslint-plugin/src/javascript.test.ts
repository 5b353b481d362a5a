import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint as ESLint10, type Linter } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import seaworthy from './index.ts';

const majors = [
  { major: 9, ESLint: ESLint9 as unknown as typeof ESLint10 },
  { major: 10, ESLint: ESLint10 },
];

const BAD = "export const login = (req, res) => res.cookie('session', 1);\n";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seaworthy eslint '));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(majors)('JavaScript in ESLint $major', ({ major, ESLint }) => {
  /** Rule ids by file name, of all files that ESLint finds in a folder. */
  async function lint(files: Readonly<Record<string, string>>, config: Linter.Config[] = []) {
    const project = await mkdtemp(join(folder, `${major} `));
    for (const [name, text] of Object.entries(files)) await writeFile(join(project, name), text);
    const overrideConfig = [...seaworthy.configs.recommended, ...config];
    const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig });
    const results = await eslint.lintFiles(['.']);
    return Object.fromEntries(
      results.map(({ filePath, messages }) => [
        filePath.slice(project.length + 1),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      ]),
    );
  }

  it("reads it with ESLint's own parser", async () => {
    expect(await lint({ 'a.js': BAD, 'b.mjs': BAD, 'c.cjs': BAD.replace('export ', '') })).toEqual({
      'a.js': ['seaworthy/js/cookie-secure'],
      'b.mjs': ['seaworthy/js/cookie-secure'],
      'c.cjs': ['seaworthy/js/cookie-secure'],
    });
  });

  it('reads TypeScript only where the user has a parser for it', async () => {
    const text = BAD.replace('(req, res)', '(req: unknown, res: Response)');
    expect(await lint({ 'a.ts': text, 'b.js': '' })).toEqual({ 'b.js': [] });
    const config = [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser as Linter.Parser } }];
    expect(await lint({ 'a.ts': text, 'b.d.ts': text }, config)).toEqual({
      'a.ts': ['seaworthy/js/cookie-secure'],
      'b.d.ts': [],
    });
  });

  it.each([
    '// seaworthy-disable-next-line js/cookie-secure -- inside the cluster only',
    '// eslint-disable-next-line seaworthy/js/cookie-secure -- inside the cluster only',
    '/* seaworthy-disable-file js/cookie-secure */',
    '/* eslint seaworthy/js/cookie-secure: "off" */',
  ])('honours %s', async (directive) => {
    expect(await lint({ 'a.js': `${directive}\n${BAD}` })).toEqual({ 'a.js': [] });
  });

  it('lives beside files of our languages', async () => {
    expect(await lint({ 'a.js': BAD, Dockerfile: 'FROM node:24-slim\nUSER root\n' })).toEqual({
      'a.js': ['seaworthy/js/cookie-secure'],
      Dockerfile: ['seaworthy/dockerfile/no-root-user'],
    });
  });
});
