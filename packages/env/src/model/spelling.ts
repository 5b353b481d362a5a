import { textOf } from '@seaworthy/core';
import type { ReaderId } from '../readers/reading.ts';
import { readers } from '../readers/registry.ts';

/** Read the same by every reader without quotes. */
const PLAIN = /^[\w./:@%+,=!*-]+$/u;

/**
 * How to write `value` so that each of the readers `ids` reads just that, the plainest way first; undefined
 * when there is no such spelling, as for `a b` where both a shell and `docker run` read the file.
 */
export function agreedSpelling(value: string, ids: readonly ReaderId[]): string | undefined {
  if (value === '' || PLAIN.test(value)) return value;
  const candidates = [value, `"${value}"`, `'${value}'`, `"${value.replaceAll(/[\\"$`]/gu, '\\$&')}"`];
  return candidates.find((spelling) => ids.every((id) => reads(id, spelling, value)));
}

/** Whether a reader takes `spelling` for `value`, and nothing else with it. */
function reads(id: ReaderId, spelling: string, value: string): boolean {
  const { variables, refusal } = readers[id].read(`KEY=${spelling}\nNEXT=1\n`, {});
  const [first, second, ...more] = variables;
  if (refusal || !first?.value || !second?.value || more.length > 0) return false;
  return first.key === 'KEY' && textOf(first.value) === value && second.key === 'NEXT';
}
