import type { AnalyzeOptions, Finding } from '@seaworthy/core';
import { analyzer } from './analyzer.ts';

export type * from './ast.ts';
export { visitorKeys } from './ast.ts';
export type { AnalyzeOptions, Finding } from '@seaworthy/core';
export { analyzer } from './analyzer.ts';
export { parse } from './parser.ts';

/**
 * The findings in the text of a file, in order of place.
 *
 *     analyze(text, { filename: '.env.production', preset: 'strict' })
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Finding[] {
  return analyzer.analyze(text, { filename: '.env.production', ...options }).findings;
}

/** The text with every safe fix applied; every other byte stays. */
export function fix(text: string, options: AnalyzeOptions = {}): string {
  return analyzer.fix(text, { filename: '.env.production', ...options });
}
