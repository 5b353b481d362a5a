import { lastIndexWhere, type Range } from '@seaworthy/core';

/** A text from which a reader takes carriage returns before it reads, with the way back to the file. */
export interface CleanText {
  text: string;
  /** A range of the clean text as a range of the file. */
  rangeInFile(start: number, end: number): Range;
}

/** Without every carriage return. */
export function withoutReturns(file: string): CleanText {
  return without(file, /\r/gu);
}

/** With CRLF as LF; a lone carriage return stays, or is an LF as well. */
export function withoutCrlf(file: string, lone: 'kept' | 'lineEnd'): CleanText {
  const clean = without(file, /\r(?=\n)/gu);
  return lone === 'kept' ? clean : { ...clean, text: clean.text.replaceAll('\r', '\n') };
}

function without(file: string, pattern: RegExp): CleanText {
  if (!file.includes('\r')) return { text: file, rangeInFile: (start, end) => [start, end] };
  /** Offsets of the removed characters, each less the number of those before it: offsets in the clean text. */
  const removed: number[] = [];
  for (const { index } of file.matchAll(pattern)) removed.push(index - removed.length);
  const inFile = (at: number) => at + lastIndexWhere(removed.length, (each) => removed[each]! <= at) + 1;
  return {
    text: file.replace(pattern, ''),
    rangeInFile: (start, end) => [inFile(start), Math.max(inFile(start), inFile(end - 1) + 1)],
  };
}
