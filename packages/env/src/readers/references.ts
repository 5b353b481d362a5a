import type { Range } from '@seaworthy/core';

/** What stands between a name and an operand: `${NAME:-operand}`. */
export type Operator = ':-' | '-' | ':?' | '?' | ':+' | '+';

/** `$NAME` or `${NAME…}` in a text. */
export interface Reference {
  /** In the text, from the `$` on. */
  range: Range;
  name: string;
  /** `${NAME}`, not `$NAME`. */
  braced: boolean;
  operator: Operator | undefined;
  /** What stands behind the operator; it may hold references itself. */
  operand: Range;
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/uy;
const OPERATOR = /:?[-?+]/uy;

/** Where each `{` of `text` that follows a `$` is closed, by the offset of that `$`. Linear. */
export function braceEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.indexOf('$'); at !== -1 && at < text.length; at++) {
    if (text[at] === '$' && text[at + 1] === '{') {
      open.push(at);
      at++;
    } else if (text[at] === '}') {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at + 1);
    }
  }
  return ends;
}

/** The reference that starts at the `$` at `at`, by the grammar of POSIX shells; undefined for another text. */
export function referenceAt(
  text: string,
  at: number,
  ends: ReadonlyMap<number, number>,
): Reference | undefined {
  const braced = text[at + 1] === '{';
  const nameStart = at + (braced ? 2 : 1);
  NAME.lastIndex = nameStart;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return undefined;
  const nameEnd = nameStart + name.length;
  if (!braced) {
    return { range: [at, nameEnd], name, braced, operator: undefined, operand: [nameEnd, nameEnd] };
  }
  const end = ends.get(at);
  if (end === undefined || nameEnd >= end) return undefined;
  OPERATOR.lastIndex = nameEnd;
  const operator = OPERATOR.exec(text)?.[0] as Operator | undefined;
  const operandStart = nameEnd + (operator?.length ?? 0);
  if (!operator && operandStart !== end - 1) return undefined;
  return { range: [at, end], name, braced, operator, operand: [operandStart, end - 1] };
}

/** Every reference of `text` in order, those in operands behind the one that holds them. Linear. */
export function referencesIn(text: string): Reference[] {
  const found: Reference[] = [];
  if (!text.includes('$')) return found;
  const ends = braceEnds(text);
  for (let at = text.indexOf('$'); at !== -1; at = text.indexOf('$', at + 1)) {
    const reference = referenceAt(text, at, ends);
    if (reference) found.push(reference);
  }
  return found;
}
