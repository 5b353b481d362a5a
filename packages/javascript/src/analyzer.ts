import { createAnalyzer, type Analyzer } from '@seaworthy/core';
import { javascript } from './language.ts';
import { rules } from './registry.generated.ts';

/** The language with all of its rules. `prepare` has to be awaited before `analyze` and `fix`. */
export const analyzer: Analyzer = createAnalyzer(javascript, rules);
