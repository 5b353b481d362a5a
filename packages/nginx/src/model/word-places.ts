import type { Ranged } from '@seaworthy/core';
import type { Argument } from '../ast.ts';
import type { NginxSourceCode } from '../source-code.ts';

/**
 * The place in the file of a part of a word, given by offsets in its value; the whole word where backslashes make the
 * two differ.
 */
export function placeIn(code: NginxSourceCode, word: Argument, start: number, end: number): Ranged {
  const first = word.range[0] + (word.quote ? 1 : 0);
  const isVerbatim = code.text.startsWith(word.value, first);
  return isVerbatim ? { range: [first + start, first + end] } : word;
}
