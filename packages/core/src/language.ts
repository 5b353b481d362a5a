import type { AstNode, VisitorKeys } from './node.ts';
import type { OpenProject } from './project-files.ts';
import type { SourceCode } from './source-code.ts';

/** The type of a language option: one value, or an array of some of these texts. */
export type LanguageOptionType = 'boolean' | 'number' | 'string' | readonly string[];

/** What a language may take into account besides the text of a file. */
export interface ParseFacts {
  languageOptions: Readonly<Record<string, unknown>>;
  /** Relative or absolute; languages with dialects know them by it. */
  filename: string;
  /** Whether there was a byte order mark, which the text no longer has. */
  hasBom: boolean;
  /** The files around it, where the host lets languages read them. */
  openProject?: OpenProject | undefined;
}

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
   * ESLint's own name of the language, where it has one: its parsers and source code are used there, and ours only
   * in the light runner.
   */
  hostLanguage?: string;
  /** Loads what {@link createSourceCode} needs, where that is too dear to be there from the start. */
  load?(): Promise<void>;
  /**
   * Text without byte order mark to a parsed file. Never throws on any text: syntax errors are findings of a rule,
   * or {@link SourceCode.syntaxErrors}.
   */
  createSourceCode(text: string, facts: ParseFacts): Code;
}

/** The part of ESLint's file object that languages read. */
export interface EslintFile {
  body: string | Uint8Array;
  path: string;
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
 * @param openProject the files around a linted one; without it, a file is judged alone
 * @see https://eslint.org/docs/latest/extend/languages
 */
export function toEslintLanguage(definition: LanguageDefinition, openProject?: OpenProject) {
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
      const { path: filename, bom: hasBom = false } = file;
      const facts = { languageOptions, filename, hasBom, openProject };
      const sourceCode = definition.createSourceCode(String(file.body), facts);
      return { ok: true, ast: sourceCode.ast, sourceCode };
    },

    createSourceCode(_file: EslintFile, parsed: Parsed): SourceCode {
      return parsed.sourceCode;
    },
  };
}
