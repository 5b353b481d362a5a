import type { LanguageDefinition } from '@seaworthy/core';
import { visitorKeys } from './ast.ts';
import { loadParser } from './parser.ts';
import { JavaScriptSourceCode } from './source-code.ts';

/** JavaScript and TypeScript as hosts know them. */
export const javascript: LanguageDefinition<JavaScriptSourceCode> = {
  name: 'javascript',
  hostLanguage: 'js/js',
  visitorKeys,
  defaultLanguageOptions: {},
  load: loadParser,
  createSourceCode: (text, { filename }) => new JavaScriptSourceCode(text, filename),
};
