import type { Range } from '@seaworthy/core';

/** A text and the source range of each of its intervals `[start, end)`. */
export interface PlacedText {
  text: string;
  range(start: number, end: number): Range;
}

/**
 * Places `text` by the source offset of each of its characters. The end of a range is one past its last
 * character and not the offset of the next one, so that a range never swallows a line continuation after it.
 */
export function place(text: string, toSource: (offset: number) => number): PlacedText {
  return {
    text,
    range(from, to) {
      // The parser may step over the end of the text behind a final backslash.
      const start = Math.min(from, text.length);
      const end = Math.min(to, text.length);
      if (end > start) return [toSource(start), toSource(end - 1) + 1];
      const offset = start < text.length || start === 0 ? toSource(start) : toSource(start - 1) + 1;
      return [offset, offset];
    },
  };
}

/** A text that cannot be found character by character: every interval has the same range. */
export function placeAt(text: string, range: Range): PlacedText {
  return { text, range: () => range };
}

/** `text`, whose character `i` is the character `offsets[i]` of `outer`. */
export function placeWithin(outer: PlacedText, text: string, offsets: ArrayLike<number>): PlacedText {
  if (text.length === 0) return placeAt(text, outer.range(0, 0));
  const toOuter = (offset: number): number => offsets[offset]!;
  const { range } = place(text, toOuter);
  return { text, range: (from, to) => outer.range(...range(from, to)) };
}

/** The interval `[start, end)` of `outer` as a text of its own. */
export function placedSlice(outer: PlacedText, start: number, end: number): PlacedText {
  return { text: outer.text.slice(start, end), range: (from, to) => outer.range(start + from, start + to) };
}

/**
 * The text without the carriage returns at its line ends. They are left over where a file with CRLF line ends
 * holds several lines of shell, and would otherwise become part of the last word of each line.
 */
export function withoutCarriageReturns(outer: PlacedText): PlacedText {
  if (!outer.text.includes('\r')) return outer;
  const offsets = new Uint32Array(outer.text.length);
  let length = 0;
  const text = outer.text.replace(/\r(?=\n|$)/g, '');
  for (let i = 0; i < outer.text.length; i++) {
    const last = i + 1 === outer.text.length;
    if (outer.text[i] === '\r' && (last || outer.text[i + 1] === '\n')) continue;
    offsets[length++] = i;
  }
  return placeWithin(outer, text, offsets);
}
