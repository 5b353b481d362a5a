import type { AstNode, VisitorKeys } from './node.ts';
import type { SourceCode } from './source-code.ts';

/** What a language package declares about itself; everything else is derived from it. */
export interface LanguageDefinition<Code extends SourceCode = SourceCode> {
  /** `dockerfile`: the second half of ESLint's `seaworthy/dockerfile` and the first half of its rules' ids. */
  name: string;
  visitorKeys: VisitorKeys;
  defaultLanguageOptions: Readonly<Record<string, unknown>>;
  /** Text without byte order mark to a parsed file. Never throws: syntax errors are findings of a rule. */
  createSourceCode(text: string, languageOptions: Readonly<Record<string, unknown>>): Code;
}

export interface EslintFile {
  body: string | Uint8Array;
}

export interface LanguageContext {
  languageOptions: Readonly<Record<string, unknown>>;
}

export interface Parsed {
  ok: true;
  ast: AstNode;
  sourceCode: SourceCode;
}

/**
 * ESLint's Language object for a language of Seaworthy.
 *
 * @see https://eslint.org/docs/latest/extend/languages
 */
export function toEslintLanguage(definition: LanguageDefinition) {
  return {
    fileType: 'text' as const,
    lineStart: 1 as const,
    columnStart: 0 as const,
    nodeTypeKey: 'type',
    visitorKeys: definition.visitorKeys,
    defaultLanguageOptions: definition.defaultLanguageOptions,

    validateLanguageOptions(options: Readonly<Record<string, unknown>>): void {
      for (const [key, value] of Object.entries(definition.defaultLanguageOptions)) {
        const given = options[key];
        if (given !== undefined && value !== undefined && typeof given !== typeof value) {
          throw new TypeError(`languageOptions.${key} must be a ${typeof value}.`);
        }
      }
    },

    parse(file: EslintFile, { languageOptions }: LanguageContext): Parsed {
      const sourceCode = definition.createSourceCode(String(file.body), languageOptions);
      return { ok: true, ast: sourceCode.ast, sourceCode };
    },

    createSourceCode(_file: EslintFile, parsed: Parsed): SourceCode {
      return parsed.sourceCode;
    },
  };
}
