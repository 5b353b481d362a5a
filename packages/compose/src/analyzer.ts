import { createAnalyzer, type Analyzer } from '@seaworthy/core';
import { compose } from './language.ts';
import { rules } from './registry.generated.ts';

/** The language with all of its rules. */
export const analyzer: Analyzer = createAnalyzer(compose, rules);
