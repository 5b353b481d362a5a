import { ruleDefiner } from '@seaworthy/core';
import type { Visitor } from './ast.ts';
import { isForDevelopment } from './model/service-stage.ts';
import type { ComposeSourceCode } from './source-code.ts';

/**
 * Defines a rule of this language. It speaks of production files, and in them not of services that only developers or
 * tests start, unless its `docs` say otherwise. What several services share, through an anchor or `extends`, is reported
 * once, where it is written.
 */
export const defineRule = ruleDefiner<ComposeSourceCode, Visitor>({
  kind: 'compose',
  defaultStages: ['production'],
  reportsOnce: true,
  isSilenced: (code, { stages }, place) => !stages?.includes('development') && isForDevelopment(code, place),
});
