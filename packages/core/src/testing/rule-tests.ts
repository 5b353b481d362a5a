import { RuleTester } from 'eslint';
import { describe, expect, it } from 'vitest';
import { createAnalyzer, type Analyzer } from '../analyzer.ts';
import { toEslintPlugin } from '../eslint-plugin.ts';
import type { Finding, Fix } from '../finding.ts';
import { applyEditsToFile } from '../fixer.ts';
import type { Level } from '../presets.ts';
import { ruleIdOf, type Rule } from '../rule.ts';
import type { SeaworthySettings } from '../settings.ts';
import { readCarets, type ExpectedFinding } from './carets.ts';
import { eslintLanguage, lintInEslint, lintInLightRunner, type EslintParser } from './hosts.ts';
import { withFakes } from './page.ts';

/** One text, without findings. A bare string stands for `{ text }`. */
export interface CorrectCase {
  text: string;
  /** Decides the stage; the language's usual name by default. */
  filename?: string | undefined;
  options?: Record<string, unknown> | undefined;
  /** What the project says of itself, such as the version of nginx. */
  settings?: SeaworthySettings | undefined;
}

/** One text with a line of carets under each finding. */
export interface IncorrectCase extends CorrectCase {
  /** The exact text after all safe fixes; absent when there is none. */
  fixed?: string | undefined;
  /** The exact text after the first suggestion of the first finding that has one. */
  suggested?: string | undefined;
}

/** The cases of one rule. */
export interface RuleCases {
  correct?: readonly (string | CorrectCase)[];
  incorrect?: readonly (string | IncorrectCase)[];
}

/**
 * What a language demands of every fix and of every suggestion, each made alone; it throws where the change does
 * more than it should.
 */
export type EditCheck = (before: string, edit: Fix, after: string) => void;

/** What a language asks for besides. */
export interface RuleTestOptions {
  /** What ESLint is to read the cases with: each parser those that it reads, and RuleTester all with the last one. */
  parsers?: readonly EslintParser[];
  /** Is asked about every fix and suggestion. */
  checkEdit?: EditCheck;
}

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/**
 * The rule tests of a language: each case goes through the light runner, ESLint's Linter and ESLint's
 * RuleTester.
 */
export function ruleTests(
  analyzer: Analyzer,
  usualName: string,
  { parsers = [], checkEdit }: RuleTestOptions = {},
) {
  return function testRule(rule: Rule, cases: RuleCases): void {
    const correct = (cases.correct ?? []).map((given) => toCase(given, usualName));
    const incorrect = (cases.incorrect ?? []).map((given) => toCase(given, usualName));
    const own = createAnalyzer(analyzer.language, [rule]);
    describe(ruleIdOf(rule), () => {
      for (const given of correct) {
        it(`is silent: ${title(given.text)}`, () => expectInAllHosts(own, rule, given, [], parsers));
      }
      for (const given of incorrect) {
        it(`reports: ${title(given.text)}`, () => {
          expect(given.expected, 'an incorrect case needs a line of carets').not.toEqual([]);
          expectInAllHosts(own, rule, given, given.expected, parsers);
          expectFixes(own, rule, given);
          for (const { text, edit } of checkEdit ? editsFor(own, rule, given) : [])
            checkEdit?.(text, edit, applyEditsToFile(text, [edit]));
          expectSameWithWindowsLineEnds(own, rule, given);
        });
      }
      runInRuleTester(own, rule, correct, incorrect, parsers.at(-1));
    });
  };
}

interface PreparedCase {
  text: string;
  filename: string;
  options: Record<string, unknown> | undefined;
  settings: SeaworthySettings | undefined;
  expected: ExpectedFinding[];
  fixed: string | undefined;
  suggested: string | undefined;
}

function toCase(given: string | IncorrectCase, usualName: string): PreparedCase {
  const whole: IncorrectCase = typeof given === 'string' ? { text: given } : given;
  const { text, expected } = readCarets(withFakes(whole.text));
  return {
    text,
    expected,
    filename: whole.filename ?? usualName,
    options: whole.options,
    settings: whole.settings,
    fixed: whole.fixed,
    suggested: whole.suggested,
  };
}

function title(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/gu, ' ⏎ ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function rulesFor(rule: Rule, { options }: PreparedCase) {
  const level: Level = 'error';
  return { [ruleIdOf(rule)]: options ? ([level, options] as const) : level };
}

function lint(analyzer: Analyzer, rule: Rule, given: PreparedCase, text = given.text) {
  return lintInLightRunner(analyzer, requestFor(rule, given, text));
}

function requestFor(rule: Rule, given: PreparedCase, text: string) {
  return { text, filename: given.filename, rules: rulesFor(rule, given), settings: given.settings };
}

/** The text after all safe fixes. */
function fix(analyzer: Analyzer, rule: Rule, given: PreparedCase, text: string): string {
  const { settings: seaworthy = {}, ...request } = requestFor(rule, given, text);
  return analyzer.fix(text, { ...request, cwd: '/project', settings: { seaworthy } });
}

function expectInAllHosts(
  analyzer: Analyzer,
  rule: Rule,
  given: PreparedCase,
  expected: ExpectedFinding[],
  parsers: readonly EslintParser[],
): void {
  const found = lint(analyzer, rule, given);
  expect(found.map((finding) => place(finding, expected))).toEqual(expected.toSorted(byPlace));
  const request = requestFor(rule, given, given.text);
  for (const parser of parsers.length > 0 ? parsers.filter(({ reads }) => reads(given.filename)) : [undefined]) {
    const suffix = parser ? ` with ${parser.name}` : '';
    expect(lintInEslint(analyzer, request, 10, parser), `ESLint 10${suffix} finds the same`).toEqual(found);
    expect(lintInEslint(analyzer, request, 9, parser), `ESLint 9${suffix} finds the same`).toEqual(found);
  }
}

/**
 * The part of a finding that carets can express; an end below the line is left open where the carets leave it
 * open.
 */
function place(
  finding: Pick<Finding, keyof ExpectedFinding>,
  expected: readonly ExpectedFinding[],
): ExpectedFinding {
  const { messageId, line, column, endLine, endColumn } = finding;
  const open = expected.some(
    (other) =>
      other.endLine === undefined && other.line === line && other.column === column && endLine > line,
  );
  return {
    messageId,
    line,
    column,
    ...(open ? { endLine: undefined, endColumn: undefined } : { endLine, endColumn }),
  };
}

function byPlace(a: ExpectedFinding, b: ExpectedFinding): number {
  return a.line - b.line || a.column - b.column || (a.messageId < b.messageId ? -1 : 1);
}

function expectFixes(analyzer: Analyzer, rule: Rule, given: PreparedCase): void {
  const fixed = fix(analyzer, rule, given, given.text);
  expect(fixed, 'the text after --fix').toBe(given.fixed ?? given.text);
  expect(fix(analyzer, rule, given, fixed), 'fixing again changes nothing').toBe(fixed);
  const suggestion = lint(analyzer, rule, given).find(({ suggestions }) => suggestions)?.suggestions?.[0];
  const suggested = suggestion && applyEditsToFile(given.text, [suggestion.fix]);
  if (given.suggested !== undefined)
    expect(suggested, 'the text after the first suggestion').toBe(given.suggested);
}

/** Every fix and suggestion, also for the same text with Windows line ends. */
function editsFor(analyzer: Analyzer, rule: Rule, given: PreparedCase): { text: string; edit: Fix }[] {
  return [given.text, given.text.replaceAll('\n', '\r\n')].flatMap((text) =>
    lint(analyzer, rule, given, text).flatMap(({ fix, suggestions = [] }) =>
      [...(fix ? [fix] : []), ...suggestions.map((suggestion) => suggestion.fix)].map((edit) => ({ text, edit })),
    ),
  );
}

function expectSameWithWindowsLineEnds(analyzer: Analyzer, rule: Rule, given: PreparedCase): void {
  // A case about line ends or the byte order mark says itself what is expected.
  if (/[\r\uFEFF]/u.test(given.text)) return;
  const windows = given.text.replaceAll('\n', '\r\n');
  const places = (text: string) =>
    lint(analyzer, rule, given, text).map(({ messageId, line, column, endLine, endColumn }) => {
      return { messageId, line, column, endLine, endColumn };
    });
  expect(places(windows), 'the same findings with Windows line ends').toEqual(places(given.text));
  const fixed = fix(analyzer, rule, given, given.text).replaceAll('\n', '\r\n');
  expect(fix(analyzer, rule, given, windows), 'the same fix with Windows line ends').toBe(fixed);
}

function runInRuleTester(
  analyzer: Analyzer,
  rule: Rule,
  correct: PreparedCase[],
  incorrect: PreparedCase[],
  parser: EslintParser | undefined,
): void {
  const tester = new RuleTester({
    plugins: { seaworthy: toEslintPlugin([analyzer], '0.0.0') },
    ...eslintLanguage(analyzer, parser),
  } as never);
  const common = ({ text, filename, options, settings: seaworthy }: PreparedCase) => ({
    name: title(text),
    code: text,
    filename,
    ...(options && { options: [options] }),
    ...(seaworthy && { settings: { seaworthy } }),
  });
  tester.run(ruleIdOf(rule), rule as never, {
    valid: correct.map(common),
    invalid: incorrect.map((given) => {
      const found = lint(analyzer, rule, given);
      const fixes = found.flatMap(({ fix }) => fix ?? []);
      return {
        ...common(given),
        output: fixes.length > 0 ? applyEditsToFile(given.text, fixes) : null,
        errors: found.map(({ messageId, line, column, endLine, endColumn, suggestions }) => ({
          messageId,
          line,
          column,
          endLine,
          endColumn,
          ...(suggestions && {
            suggestions: suggestions.map(({ messageId: id, fix }) => ({
              messageId: id,
              output: applyEditsToFile(given.text, [fix]),
            })),
          }),
        })),
      };
    }),
  });
}
