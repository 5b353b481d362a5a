import type { Analyzer, FileKind } from '@seaworthy/core';

/**
 * Loads the analyzer of a kind of file when the first such file is met; undefined for kinds without rules.
 */
export async function loadAnalyzer(kind: FileKind): Promise<Analyzer | undefined> {
  switch (kind) {
    case 'dockerfile':
      return (await import('@seaworthy/dockerfile')).analyzer;
    case 'compose':
      return (await import('@seaworthy/compose')).analyzer;
    case 'nginx':
      return (await import('@seaworthy/nginx')).analyzer;
    case 'env':
      return (await import('@seaworthy/env')).analyzer;
    case 'javascript':
      return (await import('@seaworthy/javascript')).analyzer;
  }
}
