import { describe, expect, it } from 'vitest';
import { createAnalyzer, type Analyzer } from '../analyzer.ts';
import { ruleIdOf, type Rule } from '../rule.ts';
import { readCarets } from './carets.ts';
import { readPage, withFakes, type Fence, type Page } from './page.ts';
import { ruleTests, type CorrectCase, type IncorrectCase, type RuleTestOptions } from './rule-tests.ts';

/** A file name, or what gives one to the language of a fence. */
export type UsualName = string | ((language: string) => string);

/** The name of a fence without `title`. */
export function nameOf(language: string, usualName: UsualName): string {
  return typeof usualName === 'string' ? usualName : usualName(language);
}

const STARTS = /^(?:Require|Disallow|Enforce) /u;

/**
 * Runs every rule's page as its test, and holds the rule's metadata to the house rules.
 *
 * @param pages Markdown by rule name
 * @param usualName the file name that fences have without `title`; may depend on the fence's language
 */
export function testPages(
  analyzer: Analyzer,
  pages: ReadonlyMap<string, string>,
  usualName: UsualName,
  options: RuleTestOptions = {},
): void {
  const testRule = ruleTests(analyzer, nameOf('', usualName), options);
  for (const rule of analyzer.rules) {
    const name = ruleIdOf(rule).split('/')[1] ?? '';
    const markdown = pages.get(name);
    if (markdown === undefined) {
      it(`${ruleIdOf(rule)} has a page`, () => expect.fail(`rules/${name}.md is missing`));
      continue;
    }
    const page = readPage(markdown);
    describe(`${name}.md`, () => {
      testMetadata(analyzer, rule, page);
      testRule(rule, {
        correct: correctCases(page, usualName),
        incorrect: incorrectCases(analyzer, page, rule, usualName),
      });
    });
  }
}

function testMetadata(analyzer: Analyzer, rule: Rule, page: Page): void {
  const { docs, messages, fixable, hasSuggestions } = rule.meta;
  it('has a page with title, prose and both sections', () => {
    expect(page.title).toBe(ruleIdOf(rule));
    expect(page.lead.trim().length, 'prose under the title').toBeGreaterThan(100);
    expect(page.sections.get('Incorrect')?.fences.length).toBeGreaterThan(0);
    expect(page.sections.get('Correct')?.fences.length).toBeGreaterThan(0);
    expect(page.sections.has('Fixed'), 'a Fixed section exactly when the rule is fixable').toBe(
      Boolean(fixable),
    );
    expect(page.sections.has('Suggested'), 'a Suggested section exactly when it suggests').toBe(
      Boolean(hasSuggestions),
    );
  });
  it('has complete metadata', () => {
    expect(docs.description).toMatch(STARTS);
    expect(docs.description).not.toMatch(/\.$/u);
    expect(docs.controls.length).toBeGreaterThan(0);
    expect(docs.references.length).toBeGreaterThan(0);
    for (const message of Object.values(messages)) expect(message).toMatch(/^[A-Z`{].*\.$/su);
  });
  if (analyzer.language.hostLanguage) {
    it('has trigger words, because parsing is dear', () => {
      expect(docs.triggers).toBeDefined();
    });
  }
  it('documents each of its options', () => {
    const schema = rule.meta.schema[0] as { properties?: Record<string, unknown> } | undefined;
    const text = page.sections.get('Options')?.text ?? '';
    for (const option of Object.keys(schema?.properties ?? {})) expect(text).toContain(`\`${option}\``);
  });
  it('reports nothing on an empty file', () => {
    expect(analyzer.analyze('', { rules: { [ruleIdOf(rule)]: 'error' } }).findings).toEqual([]);
  });
}

function correctCases(page: Page, usualName: UsualName): CorrectCase[] {
  return (page.sections.get('Correct')?.fences ?? []).map((fence) => toCase(fence, usualName));
}

/**
 * The fences of `Fixed` belong, in order, to the fences of `Incorrect` that --fix changes, those of
 * `Suggested` to the ones that have a suggestion.
 */
function incorrectCases(analyzer: Analyzer, page: Page, rule: Rule, usualName: UsualName): IncorrectCase[] {
  const fixed = [...(page.sections.get('Fixed')?.fences ?? [])];
  const suggested = [...(page.sections.get('Suggested')?.fences ?? [])];
  const cases = (page.sections.get('Incorrect')?.fences ?? []).map((fence) => {
    const given = toCase(fence, usualName);
    const { text } = readCarets(withFakes(given.text));
    const level = given.options ? (['error', given.options] as const) : ('error' as const);
    const options = { filename: given.filename, rules: { [ruleIdOf(rule)]: level } };
    const own = createAnalyzer(analyzer.language, [rule]);
    const changes = own.fix(text, options) !== text;
    const suggests = own.analyze(text, options).findings.some(({ suggestions }) => suggestions);
    return {
      ...given,
      fixed: changes ? fixed.shift()?.text : undefined,
      suggested: suggests ? suggested.shift()?.text : undefined,
    };
  });
  it('has no Fixed or Suggested fence too many', () => expect([...fixed, ...suggested]).toEqual([]));
  return cases;
}

function toCase({ text, title, options, language }: Fence, usualName: UsualName): CorrectCase & { filename: string } {
  return { text, filename: title ?? nameOf(language, usualName), options };
}
