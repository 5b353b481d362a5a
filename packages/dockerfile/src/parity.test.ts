import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { presetSetting, ruleIdOf, type RuleSettings } from '@seaworthy/core';
import { lintInEslint, lintInLightRunner, readPage, withFakes } from '@seaworthy/core/testing';
import { describe, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';

/** Every rule at once, with its strict options. */
const rules: RuleSettings = Object.fromEntries(
  analyzer.rules.map((rule) => {
    const { level, options } = presetSetting(rule, 'all');
    return [ruleIdOf(rule), Object.keys(options).length > 0 ? [level, options] : level] as const;
  }),
);

const folder = new URL('rules/', import.meta.url);
const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));
const deployments = fileURLToPath(new URL('../../../test-fixtures/', import.meta.url));
const dockerfiles = readdirSync(deployments, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('Dockerfile'),
);

describe('every host finds the same', () => {
  it.each(pages)('on each fence of %s', (file) => {
    const { sections } = readPage(readFileSync(new URL(file, folder), 'utf8'));
    for (const { text, title } of [...sections.values()].flatMap(({ fences }) => fences)) {
      expectSameEverywhere(withFakes(text), title ?? 'Dockerfile');
    }
  });

  it('on whole deployments', () => {
    expect(dockerfiles.length).toBeGreaterThan(3);
    for (const path of dockerfiles)
      expectSameEverywhere(readFileSync(`${deployments}/${path}`, 'utf8'), 'Dockerfile');
  });
});

function expectSameEverywhere(text: string, filename: string): void {
  for (const sample of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
    const request = { text: sample, filename, rules };
    const light = lintInLightRunner(analyzer, request);
    expect(lintInEslint(analyzer, request, 10)).toEqual(light);
    expect(lintInEslint(analyzer, request, 9)).toEqual(light);
  }
}
