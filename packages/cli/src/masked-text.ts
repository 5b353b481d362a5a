import type { Range } from '@seaworthy/core';

/** A text with the secrets in it: it is shown to people through {@link segments} only. */
export interface MaskedText {
  readonly text: string;
  /** The places of secrets, sorted, apart from each other. */
  readonly secrets: readonly Range[];
  readonly mask: (secret: string) => string;
}

/** A piece of text as it may be shown. Offsets are those of the original. */
export interface Segment {
  shown: string;
  start: number;
  end: number;
  secret: boolean;
}

/** Masks show four characters at most, so there is no need to look at the whole of a long secret. */
const ENOUGH_TO_MASK = 64;

/** The text between two offsets. A secret is one piece: a mask where it starts, asterisks further on. */
export function* segments(
  { text, secrets, mask }: MaskedText,
  start: number,
  end: number,
): Generator<Segment> {
  let offset = start;
  for (let index = firstAfter(secrets, start); offset < end; index++) {
    const [from, to] = secrets[index] ?? [end, end];
    if (offset < from) {
      const stop = Math.min(from, end);
      yield { shown: text.slice(offset, stop), start: offset, end: stop, secret: false };
      offset = stop;
    }
    if (offset >= end) return;
    const stop = Math.min(to, end);
    const shown =
      offset === from ? mask(text.slice(offset, Math.min(stop, offset + ENOUGH_TO_MASK))) : '****';
    yield { shown, start: offset, end: stop, secret: true };
    offset = stop;
  }
}

/** Whether any of the text between two offsets is part of a secret. */
export function hasSecret({ secrets }: MaskedText, start: number, end: number): boolean {
  const next = secrets[firstAfter(secrets, start)];
  return next !== undefined && next[0] < end;
}

/** Index of the first range that ends after `offset`. */
function firstAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]![1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `ranges` sorted, those that touch or overlap joined, empty ones left out. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (range[0] >= range[1]) continue;
    const last = joined.at(-1);
    if (last && range[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], range[1])];
    else joined.push(range);
  }
  return joined;
}
