import { createAnalyzer, ruleIdOf, type Rule } from '@seaworthy/core';
import { ruleTests, type EditCheck, type RuleCases } from '@seaworthy/core/testing';
import { env } from './language.ts';
import { changedVariables } from './testing/edit-check.ts';

/**
 * The rules of form whose fixes and suggestions mean to change what the readers read in the lines that they touch.
 * Those of other rules of form have to leave every value as it is; rules about settings write another one.
 */
const CHANGES_VALUES: ReadonlySet<string> = new Set([
  // Readers disagree about the line: at least one of them reads something else afterwards.
  'env/no-spaces-around-equals',
  'env/no-unescaped-dollar',
  'env/reader-disagreement',
  'env/unix-encoding',
  'env/unquoted-special',
  // The value itself is the fault.
  'env/database-tls-disabled',
  'env/database-tls-required',
  'env/no-real-secret-in-template',
  'env/no-usable-secret-in-template',
  'env/object-storage-tls',
]);

/** Holds every fix and suggestion of a rule to what it may change; see `testing/edit-check.ts`. */
export function editCheckOf(rule: Rule): EditCheck {
  const mayChangeLines = !rule.meta.docs.hygiene || CHANGES_VALUES.has(ruleIdOf(rule));
  return (before, edit, after) => {
    const changed = changedVariables(before, edit, after, { inEdit: !mayChangeLines });
    if (changed.length > 0) throw new Error(`The edit changes what others read: ${changed.join('; ')}.`);
  };
}

/**
 * Runs edge cases of a rule through every host; a line of carets under a line expects a finding. After every
 * fix and suggestion, all readers have to read every other variable as before.
 */
export function testRule(rule: Rule, cases: RuleCases): void {
  ruleTests(createAnalyzer(env, []), '.env.production', { checkEdit: editCheckOf(rule) })(rule, cases);
}
