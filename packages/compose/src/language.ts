import type { LanguageDefinition } from '@seaworthy/core';
import { visitorKeys } from './ast.ts';
import { ComposeSourceCode } from './source-code.ts';

/** The language as hosts know it. */
export const compose: LanguageDefinition<ComposeSourceCode> = {
  name: 'compose',
  visitorKeys,
  defaultLanguageOptions: {},
  createSourceCode: (text) => new ComposeSourceCode(text),
};
