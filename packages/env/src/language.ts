import type { LanguageDefinition } from '@seaworthy/core';
import { visitorKeys } from './ast.ts';
import { readerIds } from './readers/registry.ts';
import { EnvSourceCode } from './source-code.ts';

/** Env files as hosts know them; see `EnvLanguageOptions` for the options. */
export const env: LanguageDefinition<EnvSourceCode> = {
  name: 'env',
  visitorKeys,
  defaultLanguageOptions: {},
  languageOptionTypes: { readers: readerIds },
  createSourceCode: (text, { languageOptions, hasBom }) => new EnvSourceCode(text, languageOptions, hasBom),
};
