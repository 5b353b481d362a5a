import type { Argument, Variable } from '../ast.ts';
import { unlocated } from './unlocated.ts';

/** The longest word or comment that nginx reads: its buffer has 4,096 bytes, and one byte has to follow. */
const LONGEST = 4095;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  t: '\t',
  r: '\r',
  n: '\n',
};

/** The word in `[start, end)`, quotes included. */
export function argumentAt(text: string, start: number, end: number, quote: Argument['quote']): Argument {
  const inner = innerRange(text, start, end, quote);
  const raw = text.slice(...inner);
  return {
    type: 'Argument',
    range: [start, end],
    loc: unlocated,
    value: raw.includes('\\') ? raw.replaceAll(/\\(["'\\trn])/gu, (_, c: string) => ESCAPES[c]!) : raw,
    quote,
    variables: raw.includes('$') ? variablesIn(raw, inner[0]) : [],
  };
}

/** The range between the quotes; a quote that is never closed has nothing to take off at its end. */
function innerRange(
  text: string,
  start: number,
  end: number,
  quote: Argument['quote'],
): readonly [start: number, end: number] {
  if (quote === undefined) return [start, end];
  const closed = end - start > 1 && text[end - 1] === quote;
  return [start + 1, closed ? end - 1 : end];
}

function variablesIn(raw: string, offset: number): Variable[] {
  return Array.from(raw.matchAll(/\$(?:\{(?<braced>\w+)\}|(?<capture>\d)|(?<bare>\w+))/gu), (match) => {
    const { braced, capture, bare } = match.groups!;
    const name = (braced ?? capture ?? bare)!;
    return {
      type: 'Variable',
      range: [offset + match.index, offset + match.index + match[0].length],
      loc: unlocated,
      name,
      placeholder: /^[A-Z_][A-Z0-9_]*$/u.test(name) && /[A-Z]/u.test(name),
    };
  });
}

/** Whether a word is longer than nginx reads, counted in bytes of UTF-8. Of the quotes, the closing one counts. */
export function isTooLong(text: string, { range, quote }: Argument): boolean {
  return isLongerThanBuffer(text, quote === undefined ? range[0] : range[0] + 1, range[1]);
}

/** Whether `[start, end)` is too long for nginx to hold, as a comment can be as well. */
export function isLongerThanBuffer(text: string, start: number, end: number): boolean {
  const length = end - start;
  return length * 3 > LONGEST && utf8Length(text.slice(start, end)) > LONGEST;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
