import type { ReaderId } from '../readers/reading.ts';
import { readers } from '../readers/registry.ts';

/**
 * The names of readers in a sentence: `dotenv, python-dotenv and Compose`; at its beginning with a capital
 * where the name has one.
 */
export function readerNames(ids: readonly ReaderId[], atStart = false): string {
  const names = ids.map((id) => readers[id].name);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
  return atStart ? list.replace(/^a /u, 'A ') : list;
}
