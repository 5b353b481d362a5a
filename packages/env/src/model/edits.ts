import type { Fix, Ranged } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import type { EnvSourceCode } from '../source-code.ts';
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

/** Writes `text` in place of a part of the value; `part` comes from {@link EnvSourceCode.placeIn}. */
export function replacePart(part: Ranged, text: string): Fix {
  return { range: part.range, text };
}

/** Takes an entry out, with its lines. */
export function removeEntry(code: EnvSourceCode, entry: Entry): Fix {
  const { start, end } = code.lineIndex.location(entry.range);
  return { range: [code.lineIndex.lineStart(start.line), code.lineIndex.lineStart(end.line + 1)], text: '' };
}
