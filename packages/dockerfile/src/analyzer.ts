import { createAnalyzer, type Analyzer } from '@seaworthy/core';
import { dockerfile } from './language.ts';
import { rules } from './registry.generated.ts';

/** The Dockerfile language with all of its rules. */
export const analyzer: Analyzer = createAnalyzer(dockerfile, rules);
