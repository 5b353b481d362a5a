import {
  RuleCrash,
  type Analysis,
  type AnalyzeOptions,
  type Analyzer,
  type Finding,
  type Range,
  type RuleDocs,
  type SuppressedFinding,
} from '@seaworthy/core';
import { docsOf } from './analyzers.ts';
import type { FoundFile } from './discover.ts';
import type { Problem } from './problem.ts';

/** What checking one file gave. */
export interface FileResult {
  file: Pick<FoundFile, 'path' | 'shown'>;
  /** The text that the findings speak of: after `--fix`, the fixed one. */
  text: string;
  findings: readonly Finding[];
  suppressed: readonly SuppressedFinding[];
  /** Where rules found secrets, also in findings that are suppressed or hidden: no report may show them. */
  secrets: readonly Range[];
  /** What is known of rules, by id. */
  docs: ReadonlyMap<string, RuleDocs>;
  /** The text before and after all safe fixes, when they were asked for and change it. */
  fixed?: { before: string; after: string };
}

export interface LintRequest {
  file: Pick<FoundFile, 'path' | 'shown'>;
  text: string;
  analyzer: Analyzer;
  options: AnalyzeOptions;
  /** `fix` looks at the fixed text, `diff` at the text as it is. */
  mode: 'lint' | 'fix' | 'diff';
}

/** Checks one text, and fixes it in memory when asked to. A defect of ours becomes a problem of the file. */
export function lint(request: LintRequest): FileResult | { problem: Problem } {
  try {
    return lintOrThrow(request);
  } catch (error) {
    return { problem: { path: request.file.shown, message: defectMessage(error) } };
  }
}

function lintOrThrow({ file, text, analyzer, options, mode }: LintRequest): FileResult {
  const asItIs = analyzer.analyze(text, options);
  if (mode === 'lint' || asItIs.findings.every(({ fix }) => !fix))
    return resultOf(file, text, asItIs, analyzer);
  const after = analyzer.fix(text, options);
  if (after === text) return resultOf(file, text, asItIs, analyzer);
  const fixed = { before: text, after };
  if (mode === 'diff') return { ...resultOf(file, text, asItIs, analyzer), fixed };
  return { ...resultOf(file, after, analyzer.analyze(after, options), analyzer), fixed };
}

function resultOf(
  file: FileResult['file'],
  text: string,
  analysis: Analysis,
  analyzer: Analyzer,
): FileResult {
  const { findings, suppressed } = analysis;
  return {
    file,
    text,
    findings,
    suppressed,
    docs: docsOf(analyzer),
    secrets: [...findings, ...suppressed].flatMap((finding) => finding.secrets ?? []),
  };
}

function defectMessage(error: unknown): string {
  const cause = error instanceof Error ? error.message : String(error);
  const what = error instanceof RuleCrash ? cause : `Seaworthy failed on this file: ${cause}`;
  return `${what.replace(/\.$/u, '')}. This is a defect of Seaworthy: please report it.`;
}
