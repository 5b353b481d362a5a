import type { Argument, Variable } from '../ast.ts';
import { unlocated } from './unlocated.ts';

/** The longest parameter that nginx reads: its buffer has 4,096 bytes, and one byte has to follow. */
export const longestParameter = 4095;

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

/** Whether the parameter is longer than nginx reads, counted in bytes of UTF-8. */
export function isTooLong(text: string, { range, quote }: Argument): boolean {
  const length = range[1] - range[0];
  if (length * 3 <= longestParameter) return false;
  return utf8Length(text.slice(...innerRange(text, range[0], range[1], quote))) > longestParameter;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
