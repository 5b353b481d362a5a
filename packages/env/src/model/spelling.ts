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
  const usual = [...new Set([...ids, ...USUAL])];
  const candidates = [value, `"${value}"`, `'${value}'`, `"${value.replaceAll(/[\\"$`]/gu, '\\$&')}"`];
  const fits = (readersOfAll: readonly ReaderId[]) =>
    candidates.find((spelling) => readersOfAll.every((id) => reads(id, spelling, value)));
  return fits(usual) ?? fits(ids);
}

/** A spelling that these read the same, too, is better than one that only the given readers do. */
const USUAL: readonly ReaderId[] = ['dotenv', 'node', 'python-dotenv', 'compose', 'shell', 'systemd'];

/** Whether all of the readers take `spelling` for the same value. */
export function isReadAlike(spelling: string, ids: readonly ReaderId[]): boolean {
  const values = ids.map((id) => readers[id].read(`KEY=${spelling}\n`, {}).variables[0]?.value);
  const texts = values.map((value) => value && textOf(value));
  return texts.every((text) => text !== undefined && text === texts[0]);
}

/** Whether a reader takes `spelling` for `value`, and nothing else with it. */
function reads(id: ReaderId, spelling: string, value: string): boolean {
  const { variables, refusal } = readers[id].read(`KEY=${spelling}\nNEXT=1\n`, {});
  const [first, second, ...more] = variables;
  if (refusal || !first?.value || !second?.value || more.length > 0) return false;
  return first.key === 'KEY' && textOf(first.value) === value && second.key === 'NEXT';
}
