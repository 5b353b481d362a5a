import type { Analyzer, FileKind } from '@seaworthy/core';

/**
 * Loads the analyzer of a kind of file when the first such file is met; undefined for kinds without rules.
 */
export async function loadAnalyzer(kind: FileKind): Promise<Analyzer | undefined> {
  switch (kind) {
    case 'dockerfile':
      return (await import('@seaworthy/dockerfile')).analyzer;
    default:
      return undefined;
  }
}
