import type { Range } from '@seaworthy/core';
import type { EntryValue, Quote } from '../ast.ts';
import { isBlank, lineBreak, skipBlanks, trimBlanks } from './characters.ts';
import { EntryValueNode, type SourceText } from './nodes.ts';

/** A value with what stands behind it. */
export interface ParsedValue {
  value: EntryValue;
  /** Offset of the `#`. */
  commentStart: number | undefined;
  /** The end of the value's last line. */
  lineEnd: number;
}

/** Reads the value behind a separator that ends at `start`, in a line that ends at `end`. */
export function parseValue(source: SourceText, start: number, end: number): ParsedValue {
  const first = skipBlanks(source.text, start, end);
  const quote = quoteAt(source.text, first);
  return (quote && parseQuoted(source, first, end, quote)) ?? parseBare(source, start, first, end);
}

function quoteAt(text: string, at: number): Quote | undefined {
  const character = text[at];
  return character === '"' || character === "'" || character === '`' ? character : undefined;
}

/** A blank and `#` begin a comment. The value of `KEY= # why` is empty. */
function parseBare(source: SourceText, start: number, first: number, end: number): ParsedValue {
  const { text } = source;
  const hash = commentIn(text, start, end);
  const last = trimBlanks(text, start, hash ?? end);
  const range: Range = last <= first ? [start, start] : [first, last];
  const value = new EntryValueNode(source, range);
  return { value, commentStart: hash, lineEnd: end };
}

function commentIn(text: string, start: number, end: number): number | undefined {
  // Only in the line: a search through the whole text, once for each line, would take quadratic time.
  const line = text.slice(start, end);
  for (let at = line.indexOf('#', 1); at !== -1; at = line.indexOf('#', at + 1)) {
    if (isBlank(line[at - 1])) return start + at;
  }
  return undefined;
}

/** Undefined when the quote is never closed. */
function parseQuoted(source: SourceText, start: number, end: number, quote: Quote): ParsedValue | undefined {
  const { text } = source;
  const close = closingQuote(text, start, end, quote);
  if (close === undefined) return undefined;
  const lineEnd = close < end ? end : lineBreak(text, close);
  const behind = skipBlanks(text, close + 1, lineEnd);
  const commentStart = text[behind] === '#' ? behind : undefined;
  const hasTail = behind < lineEnd && commentStart === undefined;
  const tail: Range | undefined = hasTail ? [behind, trimBlanks(text, behind, lineEnd)] : undefined;
  const value = new EntryValueNode(source, [start, close + 1], quote, tail);
  return { value, commentStart, lineEnd };
}

/**
 * The quote that ends the value: the first one in the line that is not escaped; else the last one with nothing
 * behind it but a comment, which also ends `'C:\'`; else the first one below with nothing behind it.
 */
function closingQuote(text: string, start: number, end: number, quote: Quote): number | undefined {
  let last: number | undefined;
  for (let at = text.indexOf(quote, start + 1); at !== -1 && at < end; at = text.indexOf(quote, at + 1)) {
    if (!isEscaped(text, start, at)) return at;
    last = at;
  }
  return last !== undefined && isClean(text, last, end) ? last : below(text, start, end, quote);
}

/** The first quote below that is not escaped, when nothing but a comment stands behind it. */
function below(text: string, start: number, end: number, quote: Quote): number | undefined {
  let at = text.indexOf(quote, end);
  while (at !== -1 && isEscaped(text, start, at)) at = text.indexOf(quote, at + 1);
  return at !== -1 && isClean(text, at, lineBreak(text, at)) ? at : undefined;
}

/** Whether an odd number of backslashes stands before `at`. */
function isEscaped(text: string, start: number, at: number): boolean {
  let backslashes = 0;
  while (at - backslashes - 1 > start && text[at - backslashes - 1] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** Whether between the quote at `at` and the end of its line there is nothing, or a comment. */
function isClean(text: string, at: number, lineEnd: number): boolean {
  const behind = skipBlanks(text, at + 1, lineEnd);
  return behind === lineEnd || text[behind] === '#';
}
