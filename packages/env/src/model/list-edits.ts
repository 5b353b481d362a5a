import type { Fix, Range } from '@seaworthy/core';
import { listEntries } from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import type { EnvSourceCode } from '../source-code.ts';

/**
 * Takes one of the texts out of a list that commas part, with the comma before it, or behind it when it is the
 * first. Null where no other text would be left, and in lists of another form.
 *
 * @param range of the text, in offsets of `entry.value.text`
 */
export function removeFromList(code: EnvSourceCode, entry: Entry, [start, end]: Range): Fix | null {
  const { text } = entry.value;
  const { style, entries } = listEntries(text);
  const index = entries.findIndex(({ range }) => range[0] === start);
  const before = entries[index - 1]?.range[1];
  const after = entries[index + 1]?.range[0];
  if (style !== 'comma' || index === -1 || /["']/u.test(text)) return null;
  if (before !== undefined) return { range: code.placeIn(entry, [before, end]).range, text: '' };
  return after === undefined ? null : { range: code.placeIn(entry, [start, after]).range, text: '' };
}
