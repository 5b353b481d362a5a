import { known } from '@seaworthy/core';
import { withoutReturns } from './line-ends.ts';
import type { Reading, ReadVariable } from './reading.ts';

/**
 * Node.js itself, `node --env-file=.env` and `util.parseEnv`, which Vite 8 uses: everything up to the next
 * `=` is the name, so a line without one becomes a part of the next name (since Node.js 22.19 such a line is
 * passed over). A quote ends at the next one of its kind, escaped or not, and what follows it in the line is
 * dropped.
 *
 * @see https://nodejs.org/api/environment_variables.html#dotenv
 */
export function readNode(file: string): Reading {
  const { text, rangeInFile } = withoutReturns(file);
  const variables: ReadVariable[] = [];
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    if ((text[at] === '\n' || text[at] === '#') && newline !== -1) {
      at = newline + 1;
      continue;
    }
    const equals = text.indexOf('=', at);
    if (equals === -1) break;
    const first = skipBlank(text, at);
    const keyEnd = trimBlank(text, first, equals);
    if (keyEnd <= first) break;
    const keyStart = text.startsWith('export ', first) && keyEnd > first + 7 ? first + 7 : first;
    const { value, end, next } = valueAt(text, equals + 1);
    if (value !== undefined) {
      const range = rangeInFile(keyStart, end);
      variables.push({ key: text.slice(keyStart, keyEnd), value: known(value), range });
    }
    at = next;
  }
  return { variables };
}

interface ReadValue {
  /** Undefined when it is lost. */
  value: string | undefined;
  end: number;
  next: number;
}

function valueAt(text: string, start: number): ReadValue {
  const first = skipBlank(text, start);
  const quote = text[first];
  if (quote === '"' || quote === "'" || quote === '`') {
    const close = text.indexOf(quote, first + 1);
    if (close === -1) return untilLineEnd(text, first);
    const inner = text.slice(first + 1, close);
    const value = quote === '"' ? inner.replaceAll('\\n', '\n') : inner;
    return { value, end: close + 1, next: lineEnd(text, close) };
  }
  const end = lineEnd(text, start);
  const hash = text.slice(first, end).indexOf('#');
  const last = trimBlank(text, first, hash === -1 ? end : first + hash);
  return { value: text.slice(first, last), end: last, next: end };
}

/**
 * A quote that is never closed is a part of the value. In a last line without an end, the value is lost, and
 * the quote begins the next name.
 */
function untilLineEnd(text: string, start: number): ReadValue {
  const end = text.indexOf('\n', start);
  if (end === -1) return { value: undefined, end: start, next: start };
  return { value: text.slice(start, end), end, next: end };
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at;
}

function trimBlank(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text[at - 1] === ' ') at--;
  return at;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
