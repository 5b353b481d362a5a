import { ruleDefiner } from '@seaworthy/core';
import type { Visitor } from './ast.ts';
import type { ComposeSourceCode } from './source-code.ts';

/** Defines a rule of this language. It speaks of production files, unless its `docs` say otherwise. */
export const defineRule = ruleDefiner<ComposeSourceCode, Visitor>({
  kind: 'compose',
  defaultStages: ['production'],
});
