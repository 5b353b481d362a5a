import { createAnalyzer, type Analyzer } from '@seaworthy/core';
import { nginx } from './language.ts';
import { rules } from './registry.generated.ts';

/** The language with all of its rules. */
export const analyzer: Analyzer = createAnalyzer(nginx, rules);
