import type { Range } from './positions.ts';

/**
 * The lint level of a finding: 1 warns, 2 is an error and makes the exit code 1. The numbers are ESLint's.
 */
export type Severity = 1 | 2;

/**
 * Replaces the text in `range` by `text`. As in ESLint, a range that starts at -1 takes the byte order mark
 * away.
 */
export interface Fix {
  range: Range;
  text: string;
}

/** A change that the user may choose; never applied by `--fix`. */
export interface Suggestion {
  messageId: string;
  desc: string;
  data?: Readonly<Record<string, unknown>> | undefined;
  fix: Fix;
}

/**
 * Another place that belongs to a finding, in the same file unless `filename` is given. Lines and columns are
 * 1-based.
 */
export interface RelatedLocation {
  message: string;
  filename?: string | undefined;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/**
 * One thing to tell the user. The shape is ESLint's `LintMessage`: lines and columns are 1-based, ends
 * exclusive.
 */
export interface Finding {
  ruleId: string;
  severity: Severity;
  message: string;
  messageId: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  fix?: Fix | undefined;
  suggestions?: Suggestion[] | undefined;
  related?: RelatedLocation[] | undefined;
  /** Places of secrets in the file, in offsets: whoever shows source text masks them. */
  secrets?: Range[] | undefined;
}

/** A finding that a directive keeps quiet, with the directive's reason. */
export interface SuppressedFinding extends Finding {
  suppressions: { kind: 'directive'; justification: string }[];
}

/** A rule met its subject in the good state at this place. Lines and columns are 1-based. */
export interface Evidence {
  ruleId: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Order of report: by line, then by column. */
export function compareByPlace(
  a: { line: number; column: number },
  b: { line: number; column: number },
): number {
  return a.line - b.line || a.column - b.column;
}
