import type { Fix, Ranged } from '@seaworthy/core';
import type { Argument, Directive } from '../ast.ts';
import type { NginxSourceCode } from '../source-code.ts';
import { isForeign } from './foreign-files.ts';

// What stands in another file is not edited from here: there is no edit of it.

/**
 * Adds a statement, such as `server_tokens off;`, as the first of a block: on a line of its own with the indentation of
 * the block's first statement, or on the same line when the block has only one line.
 */
export function insertFirst(code: NginxSourceCode, { block }: Directive, statement: string): Fix[] {
  if (!block || isForeign(block)) return [];
  const brace = block.range[0] + 1;
  const first = block.directives[0] ?? block.entries[0];
  const at = endOfLineAfter(code, brace);
  if (at === undefined) return [{ range: [brace, brace], text: ` ${statement}` }];
  const indent = first ? indentOf(code, first) : `${indentOf(code, block)}    `;
  return [{ range: [at, at], text: code.lineEnd + indent + statement }];
}

/** Adds a statement after another one: on the next line with the same indentation, or on the same line. */
export function insertAfter(code: NginxSourceCode, directive: Directive, statement: string): Fix[] {
  // What comes behind a block without its brace would be inside it.
  if (isForeign(directive) || directive.block?.closed === false) return [];
  const [, end] = directive.range;
  const at = startsItsLine(code, directive) ? endOfLineAfter(code, end) : undefined;
  if (at === undefined) return [{ range: [end, end], text: ` ${statement}` }];
  return [{ range: [at, at], text: code.lineEnd + indentOf(code, directive) + statement }];
}

/** The end of the line when nothing but blanks and a comment, which stays, follows `offset`; undefined otherwise. */
function endOfLineAfter(code: NginxSourceCode, offset: number): number | undefined {
  const rest = /[ \t]*(?:#[^\r\n]*)?(?=\r?\n|$)/uy;
  rest.lastIndex = offset;
  return rest.test(code.text) ? rest.lastIndex : undefined;
}

/** Replaces all arguments of a statement; what stands before and after them stays. */
export function replaceArguments({ args, word }: Directive, text: string): Fix[] {
  if (isForeign(word)) return [];
  const [start, end] = [args[0]?.range[0], args.at(-1)?.range[1]];
  if (start === undefined || end === undefined) return [{ range: [word.range[1], word.range[1]], text: ` ${text}` }];
  return [{ range: [start, end], text }];
}

/** Adds a word to a statement, behind another one. */
export function insertAfterWord(other: Ranged, word: string): Fix[] {
  const [, end] = other.range;
  return isForeign(other) ? [] : [{ range: [end, end], text: ` ${word}` }];
}

/** Replaces a word of a statement, its quotes included. */
export function replaceArgument(argument: Ranged, text: string): Fix[] {
  const [start, end] = argument.range;
  return isForeign(argument) ? [] : [{ range: [start, end], text }];
}

/** Replaces the value of a word, which keeps its quotes. */
export function replaceValue(argument: Argument, value: string): Fix[] {
  return replaceArgument(argument, quoted(value, argument.quote));
}

/** Takes a word out of a statement, with the blanks before it. */
export function removeArgument(code: NginxSourceCode, argument: Ranged): Fix[] {
  if (isForeign(argument)) return [];
  const [, end] = argument.range;
  let [start] = argument.range;
  while (start > 0 && /[ \t]/u.test(code.text[start - 1]!)) start -= 1;
  return [{ range: [start, end], text: '' }];
}

/** Takes a statement out, with its lines where nothing else stands on them. */
export function removeDirective(code: NginxSourceCode, directive: Directive): Fix[] {
  if (isForeign(directive)) return [];
  const [start, end] = directive.range;
  const rest = /[ \t]*(?:\r?\n|$)/uy;
  rest.lastIndex = end;
  if (startsItsLine(code, directive) && rest.test(code.text)) {
    return [{ range: [start - indentOf(code, directive).length, rest.lastIndex], text: '' }];
  }
  const blanks = /[ \t]*/uy;
  blanks.lastIndex = end;
  blanks.exec(code.text);
  return [{ range: [start, blanks.lastIndex], text: '' }];
}

/** The text between the quotes of an argument, in the quotes that it has; double ones when it needs some. */
export function quoted(value: string, quote: '"' | "'" | undefined): string {
  const needed = quote ?? (value === '' || /[\s;{}"'#\\]/u.test(value) ? '"' : undefined);
  if (!needed) return value;
  return needed + value.replaceAll(/[\\"']/gu, (c) => (c === '\\' || c === needed ? `\\${c}` : c)) + needed;
}

function startsItsLine(code: NginxSourceCode, node: Ranged): boolean {
  return indentOf(code, node).length === code.lineIndex.position(node.range[0]).column;
}

/** The blanks at the start of the line on which a node begins. */
function indentOf(code: NginxSourceCode, { range }: Ranged): string {
  const { column } = code.lineIndex.position(range[0]);
  // Only the start of the line is looked at: a line may be long, and have many edits.
  const blanks = /[ \t]*/uy;
  blanks.lastIndex = range[0] - column;
  return blanks.exec(code.text)![0];
}
