import type { LanguageDefinition } from '@seaworthy/core';
import { visitorKeys } from './ast.ts';
import { DockerfileSourceCode } from './source-code.ts';

/** Dockerfiles as hosts know them; see `DockerfileLanguageOptions` for the options. */
export const dockerfile: LanguageDefinition<DockerfileSourceCode> = {
  name: 'dockerfile',
  visitorKeys,
  defaultLanguageOptions: { peerIgnores: true },
  languageOptionTypes: { target: 'string' },
  createSourceCode: (text, { languageOptions }) => new DockerfileSourceCode(text, languageOptions),
};
