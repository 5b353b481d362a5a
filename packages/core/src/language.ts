import type { AstNode, VisitorKeys } from './node.ts';
import type { SourceCode } from './source-code.ts';

/** What a language package declares about itself; everything else is derived from it. */
export interface LanguageDefinition<Code extends SourceCode = SourceCode> {
  /**
   * `dockerfile`: the second half of ESLint's `seaworthy/dockerfile` and the first half of its rules' ids.
   */
  name: string;
  visitorKeys: VisitorKeys;
  defaultLanguageOptions: Readonly<Record<string, unknown>>;
  /** The types of options that have no default. */
  languageOptionTypes?: Readonly<Record<string, 'boolean' | 'number' | 'string'>>;
  /**
   * ESLint's own name of the language, where it has one: its parsers and source code are used there, and ours only
   * in the light runner.
   */
  hostLanguage?: string;
  /** Loads what {@link createSourceCode} needs, where that is too dear to be there from the start. */
  load?(): Promise<void>;
  /**
   * Text without byte order mark to a parsed file. Never throws on any text: syntax errors are findings of a rule,
   * or {@link SourceCode.syntaxErrors}.
   *
   * @param filename relative or absolute; languages with dialects know them by it
   */
  createSourceCode(text: string, languageOptions: Readonly<Record<string, unknown>>, filename: string): Code;
}

/** The part of ESLint's file object that languages read. */
export interface EslintFile {
  body: string | Uint8Array;
  path: string;
}

/** The part of ESLint's context for languages that is read. */
export interface LanguageContext {
  languageOptions: Readonly<Record<string, unknown>>;
}

/** What ESLint hands on from `parse` to `createSourceCode`. */
export interface Parsed {
  ok: true;
  ast: AstNode;
  sourceCode: SourceCode;
}

/** The type of each option of a language, by name. */
export function typesOfLanguageOptions(definition: LanguageDefinition): Readonly<Record<string, string>> {
  const defaults = Object.entries(definition.defaultLanguageOptions);
  return {
    ...Object.fromEntries(defaults.map(([key, value]) => [key, typeof value])),
    ...definition.languageOptionTypes,
  };
}

/**
 * Throws a TypeError that names the first option of a wrong type. Options that the language does not have are
 * passed over: ESLint merges those of other languages into them.
 */
export function checkLanguageOptions(
  definition: LanguageDefinition,
  options: Readonly<Record<string, unknown>>,
): void {
  for (const [key, type] of Object.entries(typesOfLanguageOptions(definition))) {
    const given = options[key];
    if (given !== undefined && typeof given !== type) {
      throw new TypeError(`languageOptions.${key} must be a ${type}.`);
    }
  }
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
      checkLanguageOptions(definition, options);
    },

    parse(file: EslintFile, { languageOptions }: LanguageContext): Parsed {
      const sourceCode = definition.createSourceCode(String(file.body), languageOptions, file.path);
      return { ok: true, ast: sourceCode.ast, sourceCode };
    },

    createSourceCode(_file: EslintFile, parsed: Parsed): SourceCode {
      return parsed.sourceCode;
    },
  };
}
