import { Composer, Lexer, Parser, type Document, type YAMLError } from 'yaml';
import type { Range } from '@seaworthy/core';

/** A document as `yaml` has it. */
export type YamlDocument = Document.Parsed;

/** What `yaml` has to say against a text. */
export type YamlError = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/** What `yaml` makes of a text, and where its comments are, which its tree does not say. */
export interface YamlStream {
  documents: readonly YamlDocument[];
  /** With the comment sign. */
  comments: readonly Range[];
  errors: readonly YamlError[];
}

/** What the lexer puts before the text of a scalar. */
const SCALAR = '\u001F';
/** These lexemes have no place in the text: document, end of flow, scalar. */
const isControl = (lexeme: string): boolean =>
  lexeme === SCALAR || lexeme === '\u0002' || lexeme === '\u0018';

/**
 * Every scalar stays text, because Compose has its own mind about types, and because testing each of them
 * costs time; keys are compared by us, in linear time; merge keys are resolved by us, with their places.
 */
const OPTIONS = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  resolveKnownTags: false,
  merge: false,
  logLevel: 'silent',
} as const;

/**
 * Far more than any file needs. `yaml` walks by recursion, and close to the end of the stack V8 may end the whole process, when
 * it has to compile a regular expression there.
 */
const DEEPEST = 250;

/** Reads a stream of documents in one pass; what is nested too deeply ends it. Never throws. */
export function readYaml(text: string): YamlStream {
  const parser = new Parser();
  const composer = new Composer(OPTIONS);
  const documents: YamlDocument[] = [];
  const comments: Range[] = [];
  const errors: YamlError[] = [];
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) for (const each of composer.next(token)) documents.push(each);
    if (parser.stack.length > DEEPEST) {
      errors.push({ code: 'RESOURCE_EXHAUSTION', message: '', pos: [offset, offset + 1] });
      break;
    }
    if (isControl(lexeme)) {
      isScalar = lexeme === SCALAR;
      continue;
    }
    if (!isScalar && lexeme.startsWith('#')) {
      comments.push([offset, offset + lexeme.trimEnd().length]);
    }
    isScalar = false;
    offset += lexeme.length;
  }
  for (const token of parser.end()) for (const each of composer.next(token)) documents.push(each);
  for (const each of composer.end()) documents.push(each);
  const told = [...documents.flatMap((document) => document.errors), ...composer.streamInfo().errors, ...errors];
  return { documents, comments, errors: told };
}

/** Where the quoted scalar begins that goes on until `end`. */
export function quoteThatEndsAt(text: string, end: number): Range | undefined {
  let offset = 0;
  let found: Range | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    if (isControl(lexeme)) continue;
    if (offset >= end) break;
    if (lexeme.startsWith('"') || lexeme.startsWith("'")) found = [offset, offset + 1];
    offset += lexeme.length;
  }
  return found;
}
