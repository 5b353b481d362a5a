import { kindOfRuleId, ruleIdOf, type Analyzer, type Rule } from '@seaworthy/core';
import { GENERATED, table } from './markdown.ts';

/** `docs/rules.md`: every rule with what a reader chooses by. */
export function ruleIndex(analyzers: readonly Analyzer[]): string {
  return [
    '# Rules',
    '',
    GENERATED,
    '',
    'The preset is the smallest one that has the rule on: `recommended`, `strict` (which includes',
    '`recommended`), or `off` for rules that you switch on by name. The level is the one that presets give:',
    'an `error` makes the exit code 1. **fix** means that `--fix` changes the file, **suggestion** that a',
    'change is offered and never made by itself.',
    '',
    ...analyzers.flatMap(section),
  ].join('\n');
}

function section({ language, rules }: Analyzer): string[] {
  const rows = [...rules].sort((a, b) => (ruleIdOf(a) < ruleIdOf(b) ? -1 : 1)).map(row);
  return [`## ${language.name}`, '', table(['Rule', 'What it holds', 'Preset', 'Level', 'Edits'], rows)];
}

function row(rule: Rule): string[] {
  const { docs } = rule.meta;
  return [ruleLink(rule), docs.description, docs.preset, docs.severity, edits(rule)];
}

/** The rule's id, linked to its page from a file in `docs/`. */
export function ruleLink(rule: Rule): string {
  const id = ruleIdOf(rule);
  return `[${id}](../packages/${kindOfRuleId(id)}/src/rules/${id.split('/')[1]}.md)`;
}

function edits({ meta }: Rule): string {
  return [meta.fixable && 'fix', meta.hasSuggestions && 'suggestion'].filter(Boolean).join(', ');
}
