import type { FileResult } from './lint.ts';

/** Counts of one file or of a whole run. */
export interface Totals {
  files: number;
  filesWithFindings: number;
  errors: number;
  warnings: number;
  fixableErrors: number;
  fixableWarnings: number;
  /** Findings with at least one suggestion. */
  suggested: number;
  filesFixed: number;
}

export function noTotals(): Totals {
  return {
    files: 0,
    filesWithFindings: 0,
    errors: 0,
    warnings: 0,
    fixableErrors: 0,
    fixableWarnings: 0,
    suggested: 0,
    filesFixed: 0,
  };
}

/** Adds the counts of one file to `totals`. */
export function addTo(totals: Totals, { findings, fixed }: Pick<FileResult, 'findings' | 'fixed'>): Totals {
  totals.files += 1;
  if (findings.length > 0) totals.filesWithFindings += 1;
  if (fixed) totals.filesFixed += 1;
  for (const { severity, fix, suggestions } of findings) {
    const isError = severity === 2;
    totals[isError ? 'errors' : 'warnings'] += 1;
    if (fix) totals[isError ? 'fixableErrors' : 'fixableWarnings'] += 1;
    if (suggestions) totals.suggested += 1;
  }
  return totals;
}

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
