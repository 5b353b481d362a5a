import type { Range } from '@seaworthy/core';
import type { Scalar } from '../ast.ts';

/** Where a part of a scalar's value stands in the file. */
export type PlaceOf = (start: number, end: number) => Range;

/**
 * Finds parts of a scalar's value in the file, through quotes, escapes, folding and indentation. Where that is
 * impossible, every part has the range of the whole scalar.
 *
 * @param text of the file
 */
export function placeIn(scalar: Scalar, text: string): PlaceOf {
  const { range, style, value } = scalar;
  const quotes = style === 'single' || style === 'double' ? 1 : 0;
  const start = range[0] + quotes;
  const isPlainText = style !== 'literal' && style !== 'folded' && range[1] - range[0] - 2 * quotes === value.length;
  if (isPlainText && text.startsWith(value, start)) return (from, to) => [start + from, start + to];
  let ends: readonly [starts: Uint32Array, ends: Uint32Array] | undefined | null;
  return (from, to) => {
    ends ??= align(scalar, text) ?? null;
    if (!ends) return range;
    if (from >= to) return pointAt(from, ends, range);
    return [ends[0][from]!, ends[1][to - 1]!];
  };
}

function pointAt(offset: number, [starts, ends]: readonly [Uint32Array, Uint32Array], range: Range): Range {
  const at = offset < starts.length ? starts[offset]! : (ends[offset - 1] ?? range[0]);
  return [at, at];
}

const BLANK = /\s/u;

/**
 * For each character of the value, where its source begins and ends: the two are read side by side, and blanks that
 * folding and indentation take out are passed over. Undefined when they do not fit.
 */
function align({ range, style, value }: Scalar, text: string): [Uint32Array, Uint32Array] | undefined {
  const starts = new Uint32Array(value.length);
  const ends = new Uint32Array(value.length);
  let at = contentStart(range[0], style, text);
  for (let i = 0; i < value.length; ) {
    if (at >= text.length) return isBlank(value.slice(i)) ? fill(starts, ends, i, text.length) : undefined;
    const written = text[at]!;
    const escape = escapeAt(text, at, style);
    if (escape && value.startsWith(escape.value, i)) {
      for (let k = 0; k < escape.value.length; k++) {
        starts[i + k] = at;
        ends[i + k] = at + escape.length;
      }
      i += escape.value.length;
      at += escape.length;
    } else if (!escape && (written === value[i] || (BLANK.test(written) && BLANK.test(value[i]!)))) {
      starts[i] = at;
      ends[i] = at + 1;
      i++;
      at++;
    } else if (BLANK.test(written)) {
      at++;
    } else {
      return undefined;
    }
  }
  return [starts, ends];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function fill(starts: Uint32Array, ends: Uint32Array, from: number, at: number): [Uint32Array, Uint32Array] {
  starts.fill(at, from);
  ends.fill(at, from);
  return [starts, ends];
}

/** Behind the quote, or behind the line of `|` and `>`. */
function contentStart(start: number, style: Scalar['style'], text: string): number {
  if (style === 'plain') return start;
  if (style === 'single' || style === 'double') return start + 1;
  const lineEnd = text.indexOf('\n', start);
  return lineEnd === -1 ? text.length : lineEnd + 1;
}

interface Escape {
  /** Empty for an escaped line end. */
  value: string;
  length: number;
}

const SIMPLE: Readonly<Record<string, string>> = {
  ...{ '0': '\0', a: '\u0007', b: '\b', e: '\u001B', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
  ...{ N: '\u0085', _: '\u00A0', L: '\u2028', P: '\u2029', ' ': ' ', '"': '"', '/': '/', '\\': '\\', '\t': '\t' },
};
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** @see https://yaml.org/spec/1.2.2/#57-escaped-characters */
function escapeAt(text: string, at: number, style: Scalar['style']): Escape | undefined {
  if (style === 'single') return text.startsWith("''", at) ? { value: "'", length: 2 } : undefined;
  if (style !== 'double' || text[at] !== '\\') return undefined;
  const sign = text[at + 1] ?? '';
  if (sign === '\n') return { value: '', length: 2 };
  if (sign === '\r') return { value: '', length: text[at + 2] === '\n' ? 3 : 2 };
  const digits = HEX_DIGITS[sign];
  if (digits === undefined) return { value: SIMPLE[sign] ?? sign, length: 2 };
  const code = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16);
  const value = code <= 0x10_ffff ? String.fromCodePoint(code) : '';
  return { value, length: 2 + digits };
}
