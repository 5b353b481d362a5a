import type { Finding, Fix, RelatedLocation, Severity, Suggestion } from './finding.ts';
import { fixer, mergeEdits } from './fixer.ts';
import type { SourceLocation } from './positions.ts';
import type { ReportDescriptor, Rule } from './rule.ts';
import type { SourceCode } from './source-code.ts';

/** Turns what a rule reports into a finding, as ESLint would. */
export function toFinding(
  descriptor: ReportDescriptor,
  rule: Rule,
  { ruleId, severity, source }: { ruleId: string; severity: Severity; source: SourceCode },
): Finding {
  const loc = 'node' in descriptor ? source.getLoc(descriptor.node) : descriptor.loc;
  const finding: Finding = {
    ruleId,
    severity,
    message: interpolate(messageOf(rule, descriptor.messageId), descriptor.data),
    messageId: descriptor.messageId,
    ...oneBased(loc),
  };
  const fix = evaluate(descriptor.fix, source);
  if (fix) finding.fix = fix;
  const suggestions = suggestionsOf(descriptor, rule, source);
  if (suggestions.length > 0) finding.suggestions = suggestions;
  const related = relatedOf(descriptor, source);
  if (related.length > 0) finding.related = related;
  if (descriptor.secrets) finding.secrets = descriptor.secrets.map(({ range }) => range);
  return finding;
}

function messageOf(rule: Rule, messageId: string): string {
  const message = rule.meta.messages[messageId];
  if (message === undefined) throw new TypeError(`The rule has no message '${messageId}'.`);
  return message;
}

function interpolate(message: string, data: Readonly<Record<string, unknown>> = {}): string {
  return message.replaceAll(/\{\{\s*(\w+)\s*\}\}/gu, (whole, key: string) =>
    Object.hasOwn(data, key) ? String(data[key]) : whole,
  );
}

function evaluate(fix: ReportDescriptor['fix'], source: SourceCode): Fix | null {
  const edits = fix?.(fixer);
  if (!edits) return null;
  return Symbol.iterator in edits ? mergeEdits([...edits], source.text) : edits;
}

function suggestionsOf(descriptor: ReportDescriptor, rule: Rule, source: SourceCode): Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const { messageId, data, fix } of descriptor.suggest ?? []) {
    const edit = evaluate(fix, source);
    if (!edit) continue;
    const desc = interpolate(messageOf(rule, messageId), data);
    suggestions.push({ messageId, ...(data && { data }), desc, fix: edit });
  }
  return suggestions;
}

function relatedOf(descriptor: ReportDescriptor, source: SourceCode): RelatedLocation[] {
  return (descriptor.related ?? []).map(({ node, message }) => ({
    message,
    ...oneBased(source.getLoc(node)),
  }));
}

/** A location as findings have it: columns from 1, as in ESLint's messages. */
export function oneBased({
  start,
  end,
}: SourceLocation): Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'> {
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
