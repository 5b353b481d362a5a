import { concat, known, type Value } from '@seaworthy/core';
import { withoutCrlf } from './line-ends.ts';
import { possibleEnds } from './quotes.ts';
import type { HostEnvironment, Reading, ReadVariable } from './reading.ts';
import { Scope } from './scope.ts';

const WHITE_SPACE = /\s*/uy;
const EXPORT = /export[^\S\n]+/uy;
const QUOTED_KEY = /'([^']+)'/uy;
const KEY = /[^=#\s]+/uy;
const BLANKS = /[^\S\n]*/uy;
const BARE = /[^\n]*/uy;
const COMMENT = /(?:[^\S\n]*#[^\n]*)?/uy;
const LINE_END = /[^\S\n]*(?:\n|$)/uy;

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * python-dotenv 1: `load_dotenv()`, also behind Flask, Django templates and pydantic-settings. Only `${NAME}`
 * is a reference, in single quotes too; a line that it cannot read is passed over with a warning.
 *
 * @see https://saurabh-kumar.com/python-dotenv/reference/
 */
export function readPythonDotenv(file: string, host?: HostEnvironment): Reading {
  const { text, rangeInFile } = withoutCrlf(file, 'lineEnd');
  const scope = new Scope(host, 'file');
  const variables: ReadVariable[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const start = match(WHITE_SPACE, text, at);
    if (start >= text.length) break;
    const binding = bindingAt(text, start);
    at = binding.next;
    if (!('key' in binding)) continue;
    const { key, keyStart, text: raw, end } = binding;
    const value = raw === undefined ? undefined : expandReferences(raw, scope);
    scope.set(key, value ?? known(''));
    variables.push({ key, value, range: rangeInFile(keyStart, end) });
  }
  return { variables };
}

interface Binding {
  key: string;
  keyStart: number;
  /** Undefined for a name without `=`. */
  text: string | undefined;
  end: number;
  next: number;
}

/** What stands at `start`; only where to go on when it is a comment or cannot be read. */
function bindingAt(text: string, start: number): Binding | { next: number } {
  EXPORT.lastIndex = start;
  const keyStart = EXPORT.test(text) ? EXPORT.lastIndex : start;
  if (text[keyStart] === '#') return { next: restOfLine(text, keyStart) };
  const key = keyAt(text, keyStart);
  if (!key) return { next: restOfLine(text, keyStart) };
  let at = match(BLANKS, text, key.end);
  let value: { text: string; end: number } | undefined;
  if (text[at] === '=') {
    const behind = at + 1;
    at = match(BLANKS, text, behind);
    value = at > behind && text[at] === '#' ? { text: '', end: behind } : valueAt(text, at);
    if (!value) return { next: restOfLine(text, at) };
    at = value.end;
  }
  at = match(COMMENT, text, at);
  LINE_END.lastIndex = at;
  if (!LINE_END.test(text)) return { next: restOfLine(text, at) };
  const next = LINE_END.lastIndex;
  return { key: key.name, keyStart, text: value?.text, end: value?.end ?? key.end, next };
}

function keyAt(text: string, start: number): { name: string; end: number } | undefined {
  const quoted = text[start] === "'";
  const pattern = quoted ? QUOTED_KEY : KEY;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  return found ? { name: quoted ? found[1]! : found[0], end: pattern.lastIndex } : undefined;
}

function valueAt(text: string, start: number): { text: string; end: number } | undefined {
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const [close] = possibleEnds(text, start + 1, quote);
    if (close === undefined) return undefined;
    return { text: decode(text.slice(start + 1, close), quote), end: close + 1 };
  }
  const end = match(BARE, text, start);
  const line = text.slice(start, end);
  const bare = line.slice(0, commentIn(line)).trimEnd();
  return { text: bare, end: start + bare.length };
}

/** The offset of the white space before the first `#` that has some. */
function commentIn(line: string): number {
  for (let at = line.indexOf('#'); at !== -1; at = line.indexOf('#', at + 1)) {
    if (at > 0 && /\s/u.test(line[at - 1]!)) return at - 1;
  }
  return line.length;
}

function decode(text: string, quote: string): string {
  if (!text.includes('\\')) return text;
  const pattern = quote === '"' ? /\\([\\'"abfnrtv])/gu : /\\([\\'])/gu;
  return text.replaceAll(pattern, (_whole, escaped: string) => ESCAPES[escaped] ?? escaped);
}

/** Replaces `${name}` and `${name:-fallback}`; the name is any text without `}` and `:`. */
function expandReferences(text: string, scope: Scope): Value {
  const values: Value[] = [];
  let at = 0;
  let [close, colon] = [0, 0];
  for (let start = text.indexOf('${'); start !== -1; start = text.indexOf('${', Math.max(at, start + 1))) {
    close = indexFrom(text, '}', start, close);
    colon = indexFrom(text, ':', start, colon);
    if (close === text.length) break;
    const hasFallback = colon < close;
    if (hasFallback && text[colon + 1] !== '-') continue;
    if (hasFallback && colon + 2 > close) continue;
    const name = text.slice(start + 2, hasFallback ? colon : close);
    const fallback = hasFallback ? text.slice(colon + 2, close) : undefined;
    values.push(known(text.slice(at, start)), resolve(name, fallback, scope));
    at = close + 1;
  }
  return concat([...values, known(text.slice(at))]);
}

/** The offset of the first `character` from `start` on, given an earlier answer; the text's length for none. */
function indexFrom(text: string, character: string, start: number, earlier: number): number {
  if (earlier > start) return earlier;
  const found = text.indexOf(character, start);
  return found === -1 ? text.length : found;
}

function resolve(name: string, fallback: string | undefined, scope: Scope): Value {
  const found = scope.get(name);
  if (found === undefined) return known(fallback ?? '');
  return found.kind === 'unknown' && fallback !== undefined ? { kind: 'default', text: fallback } : found;
}

function restOfLine(text: string, start: number): number {
  return match(BARE, text, start) + 1;
}

function match(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
