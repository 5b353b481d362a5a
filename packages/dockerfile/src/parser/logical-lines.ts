import type { Comment } from '../ast.ts';
import { isLineEnd, skipSpaces } from './characters.ts';
import { MappedText, MappedTextBuilder } from './mapped-text.ts';
import { unlocated } from './unlocated.ts';

/** `[start, end)` is the line without its line end. */
export interface PhysicalLine {
  start: number;
  end: number;
}

/** Reads the lines of a text one after the other. As for BuildKit a lone CR inside a line does not end it. */
export class LineReader {
  readonly text: string;
  #position: number;

  constructor(text: string, position: number) {
    this.text = text;
    this.#position = position;
  }

  /** Where the next line starts. */
  get position(): number {
    return this.#position;
  }

  next(): PhysicalLine | undefined {
    const { text } = this;
    const start = this.#position;
    if (start >= text.length) return undefined;
    const lineFeed = text.indexOf('\n', start);
    let end = lineFeed < 0 ? text.length : lineFeed;
    this.#position = lineFeed < 0 ? text.length : lineFeed + 1;
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
    return { start, end };
  }
}

/** The comment whose `#` stands at `start`. */
export function commentAt(text: string, start: number, end: number): Comment {
  return { type: 'Comment', range: [start, end], loc: unlocated, value: text.slice(start + 1, end) };
}

/**
 * The line that BuildKit reads from `[start, end)` on: joined with the lines that follow as long as each ends
 * in a continuation. Comment lines in between go to `comments`; empty ones are left out.
 */
export function joinContinuedLines(
  reader: LineReader,
  { start, end }: PhysicalLine,
  escape: string,
  comments: Comment[],
): MappedText {
  const { text } = reader;
  let continuation = continuationAt(text, start, end, escape);
  if (continuation === undefined) return MappedText.slice(text, start, end);
  const builder = new MappedTextBuilder();
  builder.add(text.slice(start, continuation), start);
  while (continuation !== undefined) {
    const line = reader.next();
    if (!line) break;
    const content = skipSpaces(text, line.start, line.end);
    if (content === line.end) continue;
    if (text[content] === '#') {
      comments.push(commentAt(text, content, line.end));
      continue;
    }
    continuation = continuationAt(text, line.start, line.end, escape);
    builder.add(text.slice(line.start, continuation ?? line.end), line.start);
  }
  return builder.build(start);
}

/**
 * Offset of the character that continues the line: an escape character that only spaces and tabs follow, and
 * that no other escape character precedes (so `\\` and `\\\` at the end continue nothing).
 */
function continuationAt(text: string, start: number, end: number, escape: string): number | undefined {
  let last = end - 1;
  while (last >= start && (text[last] === ' ' || text[last] === '\t')) last--;
  if (last < start || text[last] !== escape) return undefined;
  return last > start && text[last - 1] === escape ? undefined : last;
}
