import type { LanguageDefinition } from '@seaworthy/core';
import { visitorKeys } from './ast.ts';
import { EnvSourceCode } from './source-code.ts';

/** The language as hosts know it. */
export const env: LanguageDefinition<EnvSourceCode> = {
  name: 'env',
  visitorKeys,
  defaultLanguageOptions: {},
  createSourceCode: (text) => new EnvSourceCode(text),
};
