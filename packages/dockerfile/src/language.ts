import type { LanguageDefinition } from '@seaworthy/core';
import { visitorKeys } from './ast.ts';
import { DockerfileSourceCode } from './source-code.ts';

export const dockerfile: LanguageDefinition<DockerfileSourceCode> = {
  name: 'dockerfile',
  visitorKeys,
  defaultLanguageOptions: { peerIgnores: true },
  createSourceCode: (text, languageOptions) => new DockerfileSourceCode(text, languageOptions),
};
