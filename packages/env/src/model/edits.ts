import type { Fix, Ranged } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import { agreedSpelling } from './spelling.ts';
import { readerIds } from '../readers/registry.ts';

/**
 * Writes another value, with the quotes that stand there; those are changed only when the text needs others.
 * Null when it cannot be written so that all readers read it the same.
 *
 *     fix: () => replaceValue(entry, 'false')
 */
export function replaceValue({ value }: Entry, text: string): Fix | null {
  const isPlain = /^[\w./:@%+,=!*-]*$/u.test(text);
  if (isPlain) return { range: value.inner, text };
  const spelling = agreedSpelling(
    text,
    readerIds.filter((id) => id !== 'docker-run'),
  );
  return spelling === undefined ? null : { range: value.range, text: spelling };
}

/** Writes `text` in place of a part of the value; `part` comes from `placeIn` of the source code. */
export function replacePart(part: Ranged, text: string): Fix {
  return { range: part.range, text };
}
