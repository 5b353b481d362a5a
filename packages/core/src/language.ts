import type { AstNode, VisitorKeys } from './node.ts';
import type { SourceCode } from './source-code.ts';

/** The type of a language option: one value, or an array of some of these texts. */
export type LanguageOptionType = 'boolean' | 'number' | 'string' | readonly string[];

/** What a language package declares about itself; everything else is derived from it. */
export interface LanguageDefinition<Code extends SourceCode = SourceCode> {
  /**
   * `dockerfile`: the second half of ESLint's `seaworthy/dockerfile` and the first half of its rules' ids.
   */
  name: string;
  visitorKeys: VisitorKeys;
  defaultLanguageOptions: Readonly<Record<string, unknown>>;
  /** The types of options that have no default; a list names the texts that an array may hold. */
  languageOptionTypes?: Readonly<Record<string, LanguageOptionType>>;
  /**
   * Text without byte order mark to a parsed file; `hasBom` tells whether there was one. Never throws: syntax
   * errors are findings of a rule.
   */
  createSourceCode(text: string, languageOptions: Readonly<Record<string, unknown>>, hasBom: boolean): Code;
}

/** The part of ESLint's file object that languages read. */
export interface EslintFile {
  body: string | Uint8Array;
  /** Whether there was a byte order mark, which `body` no longer has. */
  bom?: boolean;
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
export function typesOfLanguageOptions(
  definition: LanguageDefinition,
): Readonly<Record<string, LanguageOptionType>> {
  const defaults = Object.entries(definition.defaultLanguageOptions);
  return {
    ...Object.fromEntries(defaults.map(([key, value]) => [key, typeof value as LanguageOptionType])),
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
    if (given === undefined || isOfType(given, type)) continue;
    const wanted = typeof type === 'string' ? `a ${type}` : `an array of some of ${type.join(', ')}`;
    throw new TypeError(`languageOptions.${key} must be ${wanted}.`);
  }
}

function isOfType(given: unknown, type: LanguageOptionType): boolean {
  if (typeof type === 'string') return typeof given === type;
  return Array.isArray(given) && given.every((each) => type.includes(each as string));
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
      const sourceCode = definition.createSourceCode(String(file.body), languageOptions, file.bom === true);
      return { ok: true, ast: sourceCode.ast, sourceCode };
    },

    createSourceCode(_file: EslintFile, parsed: Parsed): SourceCode {
      return parsed.sourceCode;
    },
  };
}
