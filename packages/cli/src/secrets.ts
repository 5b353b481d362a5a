import type { Finding, LineIndex, Range, RuleDocs } from '@seaworthy/core';
import type { Place } from './place.ts';

/** A place where a rule found a secret, with what it says about it. */
export interface SecretPlace extends Place {
  message: string;
}

/** Rules with this primary control report the names of files that hold secrets, and names are none. */
const ABOUT_FILE_NAMES = 'image-excludes-sensitive-files';
/** The name of a variable, or a reference to one. */
const VARIABLE = /^\$?\{?(?<name>[A-Z][A-Z\d_]*)\}?$/u;

/** The places of the secrets that rules found in a file. Findings that are suppressed or hidden count too. */
export function placesOfSecrets(
  findings: readonly Finding[],
  docs: ReadonlyMap<string, RuleDocs>,
): SecretPlace[] {
  return findings
    .filter(({ ruleId }) => reportsSecrets(docs.get(ruleId)))
    .flatMap((finding) => [
      finding,
      ...(finding.related ?? []).filter(({ filename }) => filename === undefined),
    ]);
}

function reportsSecrets(docs: RuleDocs | undefined): boolean {
  if (!docs || docs.controls[0] === ABOUT_FILE_NAMES) return false;
  return docs.controls.some((control) => control.startsWith('secrets-'));
}

/** The range of a secret; none where the rule speaks of a variable only, which its message then names. */
export function rangeOfSecret(
  { line, column, endLine, endColumn, message }: SecretPlace,
  text: string,
  lines: LineIndex,
): Range[] {
  const range: Range = [
    lines.offset({ line, column: column - 1 }),
    lines.offset({ line: endLine, column: endColumn - 1 }),
  ];
  const name = VARIABLE.exec(text.slice(...range))?.groups?.['name'];
  return name !== undefined && message.split(/\W+/u).includes(name) ? [] : [range];
}
