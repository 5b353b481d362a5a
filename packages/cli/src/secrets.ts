import type { LineIndex, Range, RuleDocs } from '@seaworthy/core';
import type { FileResult } from './lint.ts';
import { joinRanges } from './masked-text.ts';

/** Rules with this primary control report the names of files that hold secrets, and names are none. */
const ABOUT_FILE_NAMES = 'image-excludes-sensitive-files';

/** Whether the places that a rule reports may be secrets, so that nobody may see them in our output. */
export function reportsSecrets(docs: RuleDocs | undefined): boolean {
  if (!docs || docs.controls[0] === ABOUT_FILE_NAMES) return false;
  return docs.controls.some((control) => control.startsWith('secrets-'));
}

/** Whether any finding, suppressed or not, may show a secret. */
export function hasSecrets({ findings, suppressed, docs }: FileResult): boolean {
  return [...findings, ...suppressed].some(({ ruleId }) => reportsSecrets(docs.get(ruleId)));
}

/** The places of the secrets in a file, which are masked wherever the file is shown. */
export function secretsIn(result: FileResult, lines: LineIndex): Range[] {
  const places = [...result.findings, ...result.suppressed]
    .filter(({ ruleId }) => reportsSecrets(result.docs.get(ruleId)))
    .flatMap(({ related = [], ...finding }) => [finding, ...related.filter(({ filename }) => filename === undefined)]);
  return joinRanges(
    places.map(({ line, column, endLine, endColumn }) => [
      lines.offset({ line, column: column - 1 }),
      lines.offset({ line: endLine, column: endColumn - 1 }),
    ]),
  );
}
