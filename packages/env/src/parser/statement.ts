import type { Range } from '@seaworthy/core';
import type { BareName, Comment, Entry, Junk, Key, Statement } from '../ast.ts';
import { skipBlanks, trimBlanks } from './characters.ts';
import { unlocated } from './unlocated.ts';
import { parseValue } from './value.ts';

const EXPORT = /export(?=[^\S\r\n])/uy;
const NAME = /[\w.-]+/uy;

/** Reads the statement that starts at `start`, in a line that ends at `end`; a value may go on below. */
export function parseStatement(text: string, start: number, end: number): Statement {
  const exported = exportAt(text, start, end);
  const keyStart = exported ? skipBlanks(text, exported[1], end) : start;
  const nameEnd = endOfName(text, keyStart);
  const separator = separatorFrom(text, keyStart, nameEnd, end);
  if (separator !== undefined) {
    const key = keyAt(text, keyStart, trimBlanks(text, keyStart, separator));
    return parseEntry(text, { start, end, exported, key, separator });
  }
  const last = trimBlanks(text, start, end);
  return nameEnd > keyStart && nameEnd === last
    ? bareName([start, last], exported, keyAt(text, keyStart, last))
    : junk(text, [start, last]);
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

function keyAt(text: string, start: number, end: number): Key {
  return { type: 'Key', range: [start, end], loc: unlocated, value: text.slice(start, end) };
}

interface EntryStart {
  start: number;
  end: number;
  exported: Range | undefined;
  key: Key;
  separator: number;
}

function parseEntry(text: string, { start, end, exported, key, separator }: EntryStart): Entry {
  const { value, commentStart, lineEnd } = parseValue(text, separator + 1, end);
  return {
    type: 'Entry',
    range: [start, (value.tail ?? value.range)[1]],
    loc: unlocated,
    exported,
    key,
    separator: [separator, separator + 1],
    value,
    comment: commentStart === undefined ? undefined : commentBehind(text, commentStart, lineEnd),
  };
}

function commentBehind(text: string, start: number, end: number): Comment {
  return { type: 'Comment', range: [start, end], loc: unlocated, value: text.slice(start + 1, end) };
}

function bareName(range: Range, exported: Range | undefined, key: Key): BareName {
  return { type: 'BareName', range, loc: unlocated, exported, key };
}

function junk(text: string, range: Range): Junk {
  return { type: 'Junk', range, loc: unlocated, value: text.slice(...range) };
}
