import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnalyzer, type Analyzer } from '../analyzer.ts';
import { fileKindOf, type FileKind } from '../file-kinds.ts';
import { baseName } from '../paths.ts';
import { presetSetting, type RuleSettings } from '../presets.ts';
import { ruleIdOf, type Rule } from '../rule.ts';
import { readCarets } from './carets.ts';
import { lintInEslint, lintInLightRunner, type EslintParser } from './hosts.ts';
import { nameOf, type UsualName } from './page-tests.ts';
import { readPage, withFakes } from './page.ts';

/** What the parity test of a language runs over. */
export interface ParitySamples {
  /** Markdown by rule name. */
  pages: ReadonlyMap<string, string>;
  /** The file name that fences have without `title`. */
  usualName: UsualName;
  /** A folder of whole deployments, of which the files of the language are taken. */
  deployments: URL;
  /** See `ruleTests`. */
  parsers?: readonly EslintParser[];
}

/**
 * Every rule at once, with its strict options, finds the same in the light runner, ESLint 10 and ESLint 9: on
 * every fence of every page and on whole deployments, with Windows line ends and a byte order mark too.
 */
export function testParity(
  analyzer: Analyzer,
  { pages, usualName, deployments, parsers = [] }: ParitySamples,
): void {
  const rules = everyRule(analyzer);
  const kind = analyzer.language.name as FileKind;
  const files = readdirSync(deployments, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => fileKindOf(path) === kind);

  const expectSame = (file: { text: string; filename: string }) =>
    expectSameEverywhere(analyzer, rules, file, parsers);

  describe('every host finds the same', () => {
    it.each([...pages])('on each fence of %s', (_name, markdown) => {
      for (const sample of samplesOf(markdown, usualName)) expectSame(sample);
    });

    it('on whole deployments', () => expect(files.length).toBeGreaterThan(3));

    it.each(files)('on %s', (path) => {
      const text = readFileSync(new URL(path, deployments), 'utf8');
      expectSame({ text, filename: typeof usualName === 'string' ? usualName : baseName(path) });
    });
  });

  it('trigger words keep no rule from what it has to say', () => {
    const sleepless = createAnalyzer(analyzer.language, analyzer.rules.map(withoutTriggers));
    for (const { text, filename } of readSamples(pages, usualName)) {
      const options = { filename, rules, evidence: true };
      expect(analyzer.analyze(text, options)).toEqual(sleepless.analyze(text, options));
    }
  });
}

function withoutTriggers({ meta, ...rule }: Rule): Rule {
  const { triggers: _triggers, ...docs } = meta.docs;
  return { ...rule, meta: { ...meta, docs } };
}

/** A text of a page as a linter gets it, without carets. */
export interface Sample {
  text: string;
  filename: string;
}

/** Every fence of every page. */
export function readSamples(pages: ReadonlyMap<string, string>, usualName: UsualName): Sample[] {
  return [...pages.values()].flatMap((markdown) => samplesOf(markdown, usualName));
}

function samplesOf(markdown: string, usualName: UsualName): Sample[] {
  const sections = [...readPage(markdown).sections.values()];
  return sections.flatMap(({ fences }) =>
    fences.map(({ text, title, language }) => ({
      text: readCarets(withFakes(text)).text,
      filename: title ?? nameOf(language, usualName),
    })),
  );
}

function everyRule({ rules }: Analyzer): RuleSettings {
  return Object.fromEntries(
    rules.map((rule) => {
      const { level, options } = presetSetting(rule, 'all');
      return [ruleIdOf(rule), Object.keys(options).length > 0 ? ([level, options] as const) : level] as const;
    }),
  );
}

function expectSameEverywhere(
  analyzer: Analyzer,
  rules: RuleSettings,
  { text, filename }: { text: string; filename: string },
  parsers: readonly EslintParser[],
): void {
  for (const sample of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
    const request = { text: sample, filename, rules };
    const light = lintInLightRunner(analyzer, request);
    for (const parser of parsers.length > 0 ? parsers.filter(({ reads }) => reads(filename)) : [undefined]) {
      expect(lintInEslint(analyzer, request, 10, parser), parser?.name).toEqual(light);
      expect(lintInEslint(analyzer, request, 9, parser), parser?.name).toEqual(light);
    }
  }
}
