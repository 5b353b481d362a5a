import { isExpired, type Directive, type DirectiveRule } from './directives.ts';
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
 */
export function applyDirectives(
  findings: readonly Finding[],
  source: SourceCode,
  { now, ran, isKnown }: SuppressionOptions,
): SuppressionResult {
  const result: SuppressionResult = { kept: [], suppressed: [], problems: [] };
  const valid = source.directives.filter((directive) => !isExpired(directive, now));
  const suppressions = suppressionsOf(valid);
  for (const finding of findings) {
    const offset = source.lineIndex.offset({ line: finding.line, column: finding.column - 1 });
    const covering = suppressions.filter((suppression) => covers(suppression, finding.ruleId, offset));
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
  const report = directiveReporter(source, result.problems);
  for (const directive of source.directives) {
    if (isExpired(directive, now)) {
      report('expired', 2, directive.comment.range, expiredMessage(directive));
    }
    for (const rule of directive.rules) {
      if (directive.word === 'seaworthy' && !isKnown(rule.id)) {
        report(
          'unknownRule',
          1,
          rule.range,
          `There is no rule '${rule.id}', so this directive does nothing.`,
        );
      }
    }
  }
  for (const { directive, rule, used } of suppressions) {
    if (used || (rule && !ran.has(rule.id))) continue;
    const place = rule?.range ?? directive.comment.range;
    report('unused', 1, place, unusedMessage(rule));
  }
  return result;
}

function suppressionsOf(directives: readonly Directive[]): Suppression[] {
  const suppressions: Suppression[] = [];
  for (const directive of directives) {
    if (directive.kind === 'enable') {
      for (const suppression of suppressions) reenable(suppression, directive);
      continue;
    }
    for (const rule of directive.rules.length > 0 ? directive.rules : [undefined]) {
      suppressions.push({ directive, rule, range: directive.covers, reenabled: new Map(), used: false });
    }
  }
  return suppressions;
}

function reenable(suppression: Suppression, enable: Directive): void {
  const from = enable.covers[0];
  if (suppression.directive.kind !== 'disable' || from >= suppression.range[1]) return;
  const { rule } = suppression;
  if (enable.rules.length === 0 || enable.rules.some(({ id }) => id === rule?.id)) {
    suppression.range = [suppression.range[0], from];
  } else if (!rule) {
    for (const { id } of enable.rules) suppression.reenabled.set(id, from);
  }
}

function covers({ rule, range, reenabled }: Suppression, ruleId: string, offset: number): boolean {
  if (rule && rule.id !== ruleId) return false;
  if (offset < range[0] || offset >= range[1]) return false;
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
