import { directivesOf, isExpired, type Directive, type DirectiveRule, type DirectiveSource } from './directives.ts';
import type { Finding, Severity, SuppressedFinding } from './finding.ts';
import type { Range } from './positions.ts';
import type { SourceCode } from './source-code.ts';

/** Ids of the findings that speak of directives themselves. They are on in every preset. */
export const directiveRules = {
  unused: 'directives/unused',
  expired: 'directives/expired',
  unknownRule: 'directives/unknown-rule',
} as const;

/** One rule (or all, without `rule`) that one directive keeps quiet. */
interface Suppression {
  directive: Directive;
  rule: DirectiveRule | undefined;
  range: Range;
  /** Rules that an `enable` took out of a suppression of all rules, and from where. */
  reenabled: Map<string, number>;
  used: boolean;
}

/** What has to be known to judge directives. */
export interface SuppressionOptions {
  now: Date;
  /** Ids of the rules that ran: a suppression of a rule that did not run is not unused. */
  ran: ReadonlySet<string>;
  /** Whether an id belongs to any rule at all. */
  isKnown: (ruleId: string) => boolean;
  /** The file is also one of ESLint's: its `eslint-` directives may be there for rules of others. */
  sharesEslintDirectives?: boolean;
}

/** Findings, parted by the directives of their file. */
export interface SuppressionResult {
  kept: Finding[];
  suppressed: SuppressedFinding[];
  /** What is wrong with the directives. */
  problems: Finding[];
}

/**
 * Takes out of `findings` what the directives of the file cover, and says which directives are unused or
 * expired.
 *
 * @param findings in order of place
 */
export function applyDirectives(
  findings: readonly Finding[],
  source: SourceCode,
  options: SuppressionOptions,
): SuppressionResult {
  const valid = source.directives.filter((directive) => !isExpired(directive, options.now));
  const suppressions = suppressionsOf(valid);
  const { kept, suppressed } = suppress(findings, suppressions, source);
  return { kept, suppressed, problems: directiveProblems(source, suppressions, options) };
}

/**
 * For hosts that read only their own directives: whether one of ours keeps the findings of a rule at an offset
 * quiet.
 */
export function directiveFilter(
  source: DirectiveSource,
  now = new Date(),
): (ruleId: string, offset: number) => boolean {
  const own = directivesOf(source).filter((directive) => directive.word === 'seaworthy' && !isExpired(directive, now));
  const suppressions = suppressionsOf(own);
  return (ruleId, offset) =>
    suppressions.some(
      (suppression) =>
        suppression.range[0] <= offset && offset < suppression.range[1] && covers(suppression, ruleId, offset),
    );
}

/** One sweep over the file: at each finding, the suppressions that have begun and not ended are at hand. */
function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  source: SourceCode,
): Pick<SuppressionResult, 'kept' | 'suppressed'> {
  const result: Pick<SuppressionResult, 'kept' | 'suppressed'> = { kept: [], suppressed: [] };
  const waiting = suppressions.toSorted((a, b) => b.range[0] - a.range[0]);
  let open: Suppression[] = [];
  for (const finding of findings) {
    const offset = source.lineIndex.offset({ line: finding.line, column: finding.column - 1 });
    while ((waiting.at(-1)?.range[0] ?? Number.POSITIVE_INFINITY) <= offset) open.push(waiting.pop()!);
    open = open.filter(({ range }) => offset < range[1]);
    const covering = open.filter((suppression) => covers(suppression, finding.ruleId, offset));
    if (covering.length === 0) {
      result.kept.push(finding);
      continue;
    }
    for (const suppression of covering) suppression.used = true;
    result.suppressed.push({
      ...finding,
      suppressions: covering.map(({ directive }) => ({ kind: 'directive', justification: directive.reason })),
    });
  }
  return result;
}

function directiveProblems(
  source: SourceCode,
  suppressions: readonly Suppression[],
  { now, ran, isKnown, sharesEslintDirectives }: SuppressionOptions,
): Finding[] {
  const problems: Finding[] = [];
  const report = directiveReporter(source, problems);
  for (const directive of source.directives) {
    if (isExpired(directive, now)) {
      report('expired', 2, directive.comment.range, expiredMessage(directive));
    }
    for (const { id, range } of directive.rules) {
      if (directive.word !== 'seaworthy' || isKnown(id)) continue;
      report('unknownRule', 1, range, `There is no rule '${id}', so this directive does nothing.`);
    }
  }
  for (const { directive, rule, used } of suppressions) {
    if (used || (rule && !ran.has(rule.id))) continue;
    if (sharesEslintDirectives && !rule && directive.word === 'eslint') continue;
    report('unused', 1, rule?.range ?? directive.comment.range, unusedMessage(rule));
  }
  return problems;
}

function suppressionsOf(directives: readonly Directive[]): Suppression[] {
  const suppressions: Suppression[] = [];
  /** The `disable`s that no `enable` has ended. */
  let open: Suppression[] = [];
  for (const directive of directives) {
    if (directive.kind === 'enable') {
      for (const suppression of open) reenable(suppression, directive);
      open = open.filter(({ range }) => directive.covers[0] < range[1]);
      continue;
    }
    for (const rule of directive.rules.length > 0 ? directive.rules : [undefined]) {
      const suppression = { directive, rule, range: directive.covers, reenabled: new Map(), used: false };
      suppressions.push(suppression);
      if (directive.kind === 'disable') open.push(suppression);
    }
  }
  return suppressions;
}

function reenable(suppression: Suppression, enable: Directive): void {
  const from = enable.covers[0];
  const { rule } = suppression;
  if (enable.rules.length === 0 || enable.rules.some(({ id }) => id === rule?.id)) {
    suppression.range = [suppression.range[0], from];
  } else if (!rule) {
    for (const { id } of enable.rules) suppression.reenabled.set(id, from);
  }
}

/** Whether a suppression whose range holds `offset` is for the rule there. */
function covers({ rule, reenabled }: Suppression, ruleId: string, offset: number): boolean {
  if (rule && rule.id !== ruleId) return false;
  return offset < (reenabled.get(ruleId) ?? Number.POSITIVE_INFINITY);
}

/** What is said of an expired directive, under every host. */
export function expiredMessage(directive: Directive): string {
  return (
    `This directive expired on ${directive.until}, so it no longer keeps anything quiet. ` +
    'Fix the finding, or renew the date with a reason.'
  );
}

function unusedMessage(rule: DirectiveRule | undefined): string {
  const what = rule ? `'${rule.id}' reports nothing here` : 'no rule reports anything here';
  return `This directive is not needed: ${what}. Remove it, so that it cannot hide a later finding.`;
}

function directiveReporter(source: SourceCode, problems: Finding[]) {
  return (id: keyof typeof directiveRules, severity: Severity, range: Range, message: string): void => {
    const { start, end } = source.lineIndex.location(range);
    problems.push({
      ruleId: directiveRules[id],
      severity,
      message,
      messageId: id,
      line: start.line,
      column: start.column + 1,
      endLine: end.line,
      endColumn: end.column + 1,
    });
  };
}
