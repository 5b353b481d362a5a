import { createAnalyzer, type Analyzer } from '@seaworthy/core';
import { env } from './language.ts';
import { rules } from './registry.generated.ts';

/** The language with all of its rules. */
export const analyzer: Analyzer = createAnalyzer(env, rules);
