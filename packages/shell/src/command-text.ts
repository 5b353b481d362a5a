import type { LineIndex, Range } from '@seaworthy/core';
import type { SimpleCommand } from './script.ts';

/** The words of a command joined by blanks. */
export function commandText({ words }: SimpleCommand): string {
  return words.map(({ value }) => value).join(' ');
}

/**
 * Where the interval of a {@link commandText} stands in the source: from the first to the last word that it touches; the
 * first one only when they stand on two lines.
 */
export function placeInCommand({ words }: SimpleCommand, [start, end]: Range, lines: LineIndex): Range {
  let offset = 0;
  const touched = words.filter(({ value }) => {
    const from = offset;
    offset += value.length + 1;
    return from < end && offset - 1 > start;
  });
  const first = (touched[0] ?? words[0])!.range;
  const last = (touched.at(-1) ?? words[0])!.range;
  const { start: from, end: to } = lines.location([first[0], last[1]]);
  return from.line === to.line ? [first[0], last[1]] : first;
}
