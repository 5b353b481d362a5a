import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAnalyzer, type Rule } from '@seaworthy/core';
import { testPages } from '@seaworthy/core/testing';
import { analyzers } from '@seaworthy/rules/all';
import { afterAll, describe, expect, it } from 'vitest';
import { problemWithRule, ruleFiles } from './rule-template.ts';
import { languages, root } from './workspace.ts';

describe('a name for a rule', () => {
  it.each([
    ['dockerfile', 'no-foo', undefined],
    ['dockerfile', 'no-root-user', 'no-root-user.ts exists already'],
    ['env', 'no-privileged', undefined],
    ['compose', 'no-privileged', 'no-privileged.ts exists already'],
    ['dockerfile', 'noFoo', 'is no name for a rule'],
    ['dockerfile', '../no-foo', 'is no name for a rule'],
    ['dockerfile', '', 'is no name for a rule'],
    ['cobol', 'no-foo', "no language 'cobol'"],
  ])('%s %s', (language, name, problem) => {
    const found = problemWithRule(language, name);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });
});

/** The file name that the fences of a page have where they name none. */
const usualNames: Readonly<Record<(typeof languages)[number], string>> = {
  dockerfile: 'Dockerfile',
  compose: 'compose.yaml',
  nginx: 'nginx.conf',
  env: '.env.production',
  javascript: 'server.js',
};

describe.each(languages)('a new rule of %s', async (language) => {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy new rule '));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [[, source], [, page]] = ruleFiles(language, 'no-foo') as [[string, string], [string, string]];
  const file = join(folder, `${language}.ts`);
  const sources = pathToFileURL(join(root, 'packages', language, 'src'));
  writeFileSync(file, source.replace('../', `${sources.href}/`));
  const { default: rule } = (await import(pathToFileURL(file).href)) as { default: Rule };
  const analyzer = analyzers.find((other) => other.language.name === language);
  if (!analyzer) throw new Error(`The analyzer of ${language} is missing.`);

  const own = createAnalyzer(analyzer.language, [rule]);
  await own.prepare(page, { preset: 'all' });

  // JavaScript is read by ESLint's own parser, the others by ours.
  const espree = { name: 'espree', languageOptions: {}, reads: () => true };
  const options = language === 'javascript' ? { parsers: [espree] } : {};
  testPages(own, new Map([['no-foo', page]]), usualNames[language], options);
});
