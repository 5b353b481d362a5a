import { lastIndexWhere, type Fix, type Range } from '@seaworthy/core';
import { listEntries } from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import type { EnvSourceCode } from '../source-code.ts';

/**
 * What takes one of the texts out of the list that an entry holds, with the comma before it, or behind it when it
 * is the first. Null where no other text would be left, and in lists that something else than commas parts.
 *
 *     const remove = removerOf(code, entry);
 *     fix: () => remove(range) // of the text, in offsets of `entry.value.text`
 */
export function removerOf(code: EnvSourceCode, entry: Entry): (range: Range) => Fix | null {
  const { text } = entry.value;
  const { style, entries } = listEntries(text);
  if (style !== 'comma' || /["']/u.test(text)) return () => null;
  return ([start, end]) => {
    const index = lastIndexWhere(entries.length, (each) => entries[each]!.range[0] <= start);
    const before = entries[index - 1]?.range[1];
    const after = entries[index + 1]?.range[0];
    if (before !== undefined) return { range: code.placeIn(entry, [before, end]).range, text: '' };
    return after === undefined ? null : { range: code.placeIn(entry, [start, after]).range, text: '' };
  };
}
