import { known } from '@seaworthy/core';
import { withoutCrlf } from './line-ends.ts';
import { possibleEnds } from './quotes.ts';
import type { Reading, ReadVariable } from './reading.ts';

const BLANK = /\s/u;
const NAME = /[\w.-]+/uy;
const BARE_END = /[#\n]/gu;
const EXPORT = /export\s+/uy;

/**
 * dotenv 18 for Node.js: `require('dotenv').config()`. It looks for lines of the form `KEY=value` and passes
 * over everything else; white space around `=` may even be a line end.
 *
 * @see https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow
 */
export function readDotenv(file: string): Reading {
  const { text, rangeInFile } = withoutCrlf(file, 'lineEnd');
  const variables: ReadVariable[] = [];
  let at = 0;
  while (at < text.length) {
    const start = skipWhiteSpace(text, at);
    const found = assignmentAt(text, start);
    if (!found) {
      at = lineEnd(text, start) + 1;
      continue;
    }
    const { key, keyStart, value, valueEnd, end } = found;
    variables.push({ key, value: known(value), range: rangeInFile(keyStart, valueEnd) });
    at = end;
  }
  return { variables };
}

interface Assignment {
  key: string;
  keyStart: number;
  value: string;
  valueEnd: number;
  /** Behind everything that belongs to the assignment. */
  end: number;
}

function assignmentAt(text: string, start: number): Assignment | undefined {
  EXPORT.lastIndex = start;
  const behind = EXPORT.test(text) ? assignmentFrom(text, EXPORT.lastIndex) : undefined;
  return behind ?? assignmentFrom(text, start);
}

function assignmentFrom(text: string, keyStart: number): Assignment | undefined {
  NAME.lastIndex = keyStart;
  const key = NAME.exec(text)?.[0];
  if (key === undefined) return undefined;
  const valueStart = behindSeparator(text, keyStart + key.length);
  if (valueStart === undefined) return undefined;
  const valueEnd = quotedEnd(text, valueStart) ?? bareEnd(text, valueStart);
  const value = unquote(text.slice(valueStart, valueEnd).trim());
  const end = tailEnd(text, valueEnd) ?? valueEnd;
  const trimmed = valueStart + text.slice(valueStart, valueEnd).trimEnd().length;
  return { key, keyStart, value, valueEnd: trimmed, end };
}

function behindSeparator(text: string, at: number): number | undefined {
  if (text[at] === ':' && BLANK.test(text[at + 1] ?? '')) return at + 2;
  const equals = skipWhiteSpace(text, at);
  return text[equals] === '=' ? equals + 1 : undefined;
}

/** The end of a quoted value behind which nothing stands but a comment. */
function quotedEnd(text: string, start: number): number | undefined {
  const first = skipWhiteSpace(text, start);
  const quote = text[first];
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  for (const end of possibleEnds(text, first + 1, quote)) {
    if (tailEnd(text, end + 1) !== undefined) return end + 1;
  }
  return undefined;
}

function bareEnd(text: string, start: number): number {
  BARE_END.lastIndex = start;
  return BARE_END.test(text) ? BARE_END.lastIndex - 1 : text.length;
}

/** The end of white space and a comment, up to a line end; undefined when something else stands there. */
function tailEnd(text: string, start: number): number | undefined {
  const at = skipWhiteSpace(text, start);
  if (at >= text.length) return at;
  if (text[at] === '#') return lineEnd(text, at);
  const last = text.slice(start, at).lastIndexOf('\n');
  return last === -1 ? undefined : start + last;
}

function unquote(value: string): string {
  const quote = value[0];
  if (quote === undefined || !'"\'`'.includes(quote)) return value;
  const closed = value.length > 1 && value.endsWith(quote);
  const text = closed ? value.slice(1, -1) : value;
  return quote === '"' ? text.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : text;
}

function skipWhiteSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWhiteSpace(text, at)) at++;
  return at;
}

function isWhiteSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  return code > 127 && BLANK.test(text[at]!);
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
