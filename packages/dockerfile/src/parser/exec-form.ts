import { type MappedText, MappedTextBuilder } from './mapped-text.ts';
import type { Span } from './words.ts';

/** A string of a JSON array. The span includes the quotes. */
export interface JsonString extends Span {
  value: string;
}

/**
 * Reads `[start, end)` as BuildKit reads the exec form: as a JSON array of strings. `'otherArray'` is a JSON
 * array that holds something else, which BuildKit refuses; undefined is no JSON array, which it reads as
 * shell form or as words.
 */
export function readExecForm(text: string, span: Span): JsonString[] | 'otherArray' | undefined {
  if (text[span.start] !== '[' || text[span.end - 1] !== ']') return undefined;
  return (
    readStringArray(text, span) ?? (isJsonArray(text.slice(span.start, span.end)) ? 'otherArray' : undefined)
  );
}

function readStringArray(text: string, { start, end }: Span): JsonString[] | undefined {
  const strings: JsonString[] = [];
  let at = skipJsonSpaces(text, start + 1, end);
  if (text[at] === ']') return at + 1 === end ? strings : undefined;
  while (at < end) {
    const string = readString(text, at, end);
    if (!string) return undefined;
    strings.push(string);
    at = skipJsonSpaces(text, string.end, end);
    if (text[at] === ']') return at + 1 === end ? strings : undefined;
    if (text[at] !== ',') return undefined;
    at = skipJsonSpaces(text, at + 1, end);
  }
  return undefined;
}

function readString(text: string, start: number, end: number): JsonString | undefined {
  if (text[start] !== '"') return undefined;
  let at = start + 1;
  while (at < end && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  if (at >= end) return undefined;
  const value = parseJson(text.slice(start, at + 1));
  return typeof value === 'string' ? { start, end: at + 1, value } : undefined;
}

function skipJsonSpaces(text: string, at: number, end: number): number {
  while (at < end && ' \t\r\n'.includes(text[at]!)) at++;
  return at;
}

function isJsonArray(text: string): boolean {
  return Array.isArray(parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the decoded `string` stands: in the line itself, or in a text of its own when it has escapes. */
export function decode(source: MappedText, { start, end }: JsonString): { source: MappedText; span: Span } {
  const { text } = source;
  const closing = end - 1;
  if (!text.slice(start, end).includes('\\')) return { source, span: { start: start + 1, end: closing } };
  const builder = new MappedTextBuilder();
  for (let at = start + 1; at < closing;) {
    const from = at;
    if (text[at] === '\\') {
      at += text[at + 1] === 'u' ? 6 : 2;
      const character = parseJson(`"${text.slice(from, at)}"`) as string;
      builder.add(character, ...source.range(from, at));
    } else {
      while (at < closing && text[at] !== '\\') at++;
      source.copyTo(builder, from, at);
    }
  }
  const decoded = builder.build(source.sourceStart(closing));
  return { source: decoded, span: { start: 0, end: decoded.text.length } };
}
