import { ruleDefiner } from '@seaworthy/core';
import type { Visitor } from './ast.ts';
import type { EnvSourceCode } from './source-code.ts';

/** Defines a rule of this language. It speaks of production files, unless its `docs` say otherwise. */
export const defineRule = ruleDefiner<EnvSourceCode, Visitor>({
  kind: 'env',
  defaultStages: ['production'],
});
