import type { Range } from '@seaworthy/core';
import type { Entry, Key, Statement } from '../ast.ts';
import { skipBlanks, trimBlanks } from './characters.ts';
import { BareNameNode, CommentNode, EntryNode, JunkNode, KeyNode, type SourceText } from './nodes.ts';
import { parseValue } from './value.ts';

const EXPORT = /export(?=[^\S\r\n])/uy;
const NAME = /[\w.-]+/uy;

/** Reads the statement that starts at `start`, in a line that ends at `end`; a value may go on below. */
export function parseStatement(source: SourceText, start: number, end: number): Statement {
  const { text } = source;
  const exported = exportAt(text, start, end);
  const keyStart = exported ? skipBlanks(text, exported[1], end) : start;
  const nameEnd = endOfName(text, keyStart);
  const separator = separatorFrom(text, keyStart, nameEnd, end);
  if (separator !== undefined) {
    const key = new KeyNode(source, [keyStart, trimBlanks(text, keyStart, separator)]);
    return parseEntry(source, { start, end, exported, key, separator });
  }
  const last = trimBlanks(text, start, end);
  return nameEnd > keyStart && nameEnd === last
    ? new BareNameNode(source, [start, last], { exported, key: new KeyNode(source, [keyStart, last]) })
    : new JunkNode(source, [start, last]);
}

/** `export` is a name itself in `export=1` and `export = 1`. */
function exportAt(text: string, start: number, end: number): Range | undefined {
  EXPORT.lastIndex = start;
  if (!EXPORT.test(text)) return undefined;
  const next = skipBlanks(text, EXPORT.lastIndex, end);
  return next === end || text[next] === '=' ? undefined : [start, EXPORT.lastIndex];
}

function endOfName(text: string, start: number): number {
  NAME.lastIndex = start;
  return NAME.test(text) ? NAME.lastIndex : start;
}

/** The `:` of `KEY: value`, or else the first `=` of the line; undefined when no name stands before it. */
function separatorFrom(text: string, start: number, nameEnd: number, end: number): number | undefined {
  if (nameEnd > start && text[nameEnd] === ':' && /^[^\S\r\n]/u.test(text.slice(nameEnd + 1, nameEnd + 2))) {
    return nameEnd;
  }
  const equals = text.slice(start, end).indexOf('=');
  return equals > 0 ? start + equals : undefined;
}

interface EntryStart {
  start: number;
  end: number;
  exported: Range | undefined;
  key: Key;
  separator: number;
}

function parseEntry(source: SourceText, { start, end, exported, key, separator }: EntryStart): Entry {
  const { value, commentStart, lineEnd } = parseValue(source, separator + 1, end);
  const comment = commentStart === undefined ? undefined : new CommentNode(source, [commentStart, lineEnd]);
  return new EntryNode(source, [start, (value.tail ?? value.range)[1]], { exported, key, value, comment }, separator);
}
