import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAnalyzer, type Rule } from '@seaworthy/core';
import { testPages } from '@seaworthy/core/testing';
import { analyzers } from '@seaworthy/rules/all';
import { afterAll, describe, expect, it } from 'vitest';
import { problemWithRule, ruleFiles } from './rule-template.ts';
import { root } from './workspace.ts';

describe('a name for a rule', () => {
  it.each([
    ['dockerfile', 'no-foo', undefined],
    ['dockerfile', 'no-root-user', 'no-root-user.ts exists already'],
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

describe('a new rule', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy new rule '));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [[, source], [, page]] = ruleFiles('dockerfile', 'no-foo') as [[string, string], [string, string]];
  const file = join(folder, 'no-foo.ts');
  writeFileSync(file, source.replace('../', `${pathToFileURL(join(root, 'packages/dockerfile/src')).href}/`));
  const { default: rule } = (await import(pathToFileURL(file).href)) as { default: Rule };
  const dockerfile = analyzers.find(({ language }) => language.name === 'dockerfile');
  if (!dockerfile) throw new Error('The Dockerfile analyzer is missing.');

  testPages(createAnalyzer(dockerfile.language, [rule]), new Map([['no-foo', page]]), 'Dockerfile');
});
