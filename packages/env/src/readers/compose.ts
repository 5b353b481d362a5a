import { known, unknown, type Range, type Value } from '@seaworthy/core';
import { expand, type ExpansionSyntax } from './expand.ts';
import { withoutCrlf } from './line-ends.ts';
import type { HostEnvironment, Reading, ReadVariable } from './reading.ts';
import { Scope } from './scope.ts';

const SPACE = /\s/u;
const BLANK = /[\t\v\f\r \u0085\u00A0]/u;
const IN_NAME = /[\p{L}\p{N}_.\-[\]]/u;

const SYNTAX: ExpansionSyntax = {
  bare: true,
  escape: '$$',
  operators: [':-', '-', ':?', '?', ':+', '+'],
  strict: true,
};

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
 * Docker Compose 2: `env_file:` of a service and the `.env` beside the compose file. It gives up the whole
 * project over a line that it cannot read.
 *
 * @see https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax
 */
export function readCompose(file: string, host?: HostEnvironment): Reading {
  const { text, rangeInFile } = withoutCrlf(file, 'kept');
  const variables: ReadVariable[] = [];
  const scope = new Scope(host, 'host');
  const refuse = (because: 'syntax' | 'missing', start: number, end: number): Reading => ({
    variables,
    refusal: { because, range: rangeInFile(start, end) },
  });

  let at = statementFrom(text, text.startsWith('\uFEFF') ? 1 : 0);
  while (at < text.length) {
    const name = nameAt(text, at);
    if ('wrong' in name) return refuse('syntax', name.wrong, name.wrong + 1);
    const { key, start, end, separator } = name;
    if (key.includes(' ')) return refuse('syntax', start, end);
    if (separator === text.length || text[separator] === '\n') {
      const value = inherited(key, host);
      if (value) variables.push({ key, value, range: rangeInFile(start, end) });
      at = statementFrom(text, separator);
      continue;
    }
    const read = valueFrom(text, separator + 1);
    if ('open' in read) return refuse('syntax', read.open, lineEnd(text, read.open));
    const expanded = read.expands ? expand(read.text, SYNTAX, scope) : { value: known(read.text) };
    if ('refused' in expanded) return refuse(expanded.refused, start, read.end);
    scope.set(key, expanded.value);
    variables.push({ key, value: expanded.value, range: rangeInFile(start, read.end) });
    at = statementFrom(text, read.end);
  }
  return { variables };
}

/** A name without a value hands the variable of the host through. */
function inherited(key: string, host: HostEnvironment): Value | undefined {
  if (!host) return unknown;
  return Object.hasOwn(host, key) ? known(host[key]!) : undefined;
}

/** The start of the next statement: behind white space and comments. */
function statementFrom(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && SPACE.test(text[at]!)) at++;
    if (text[at] !== '#') return at;
    at = lineEnd(text, at);
  }
}

interface Name {
  key: string;
  start: number;
  end: number;
  /** Offset of the `=`, `:` or line end. */
  separator: number;
}

function nameAt(text: string, statement: number): Name | { wrong: number } {
  let start = statement;
  if (/^export\s/u.test(text.slice(start, start + 7))) {
    start += 'export'.length;
    while (BLANK.test(text[start] ?? '')) start++;
  }
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (character === '=' || character === ':' || character === '\n') {
      let end = at;
      while (end > start && SPACE.test(text[end - 1]!)) end--;
      return { key: text.slice(start, end), start, end, separator: at };
    }
    if (!IN_NAME.test(character) && !BLANK.test(character)) return { wrong: at };
  }
  return { key: text.slice(start).trimEnd(), start, end: text.length, separator: text.length };
}

type ReadValue = { text: string; expands: boolean; end: number } | { open: number };

function valueFrom(text: string, separator: number): ReadValue {
  let start = separator;
  while (BLANK.test(text[start] ?? '')) start++;
  const quote = text[start];
  if (quote === '"' || quote === "'") return quotedFrom(text, start, quote);
  const end = lineEnd(text, start);
  const line = text.slice(start, end);
  const comment = line.indexOf(' #');
  const value = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
  return { text: value, expands: true, end: comment === -1 ? start + value.length : end };
}

function quotedFrom(text: string, start: number, quote: string): ReadValue {
  const stops = quote === '"' ? /[\\"]/gu : /[\\']/gu;
  stops.lastIndex = start + 1;
  for (let stop = stops.exec(text); stop; stop = stops.exec(text)) {
    if (stop[0] === '\\') {
      stops.lastIndex = stop.index + 2;
      continue;
    }
    const range: Range = [start + 1, stop.index];
    const raw = text.slice(...range).replaceAll(quote === '"' ? '\\"' : "\\'", quote);
    return quote === '"'
      ? { text: decode(raw), expands: true, end: stop.index + 1 }
      : { text: raw, expands: false, end: stop.index + 1 };
  }
  return { open: start };
}

function decode(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(/\\([abfnrtv$"\\]|0\d{0,3})/gu, (whole, escaped: string) => {
    if (escaped === '$') return '$$';
    if (escaped === '\\' || escaped === '"') return escaped;
    if (/^0[0-7]{3}$/u.test(escaped)) return String.fromCharCode(Number.parseInt(escaped.slice(1), 8));
    return ESCAPES[escaped] ?? whole;
  });
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
