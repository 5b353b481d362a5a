import type { LanguageDefinition } from '@seaworthy/core';
import { visitorKeys } from './ast.ts';
import { NginxSourceCode } from './source-code.ts';

/** The language as hosts know it. */
export const nginx: LanguageDefinition<NginxSourceCode> = {
  name: 'nginx',
  visitorKeys,
  defaultLanguageOptions: {},
  createSourceCode: (text) => new NginxSourceCode(text),
};
