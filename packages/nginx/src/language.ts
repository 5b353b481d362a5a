import type { LanguageDefinition } from '@seaworthy/core';
import { visitorKeys } from './ast.ts';
import { NginxSourceCode } from './source-code.ts';

/** Configurations of nginx as hosts know them; see `NginxLanguageOptions` for the options. */
export const nginx: LanguageDefinition<NginxSourceCode> = {
  name: 'nginx',
  visitorKeys,
  defaultLanguageOptions: { files: {} },
  createSourceCode: (text, { languageOptions, openProject }) => new NginxSourceCode(text, languageOptions, openProject),
};
