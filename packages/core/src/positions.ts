import { lastIndexWhere } from './binary-search.ts';

/** Half-open interval `[start, end)` in UTF-16 offsets of the text without its byte order mark. */
export type Range = readonly [start: number, end: number];

/** Line is 1-based, column is 0-based, both counted in UTF-16 units: the convention of ESTree and ESLint. */
export interface Position {
  line: number;
  column: number;
}

/** From the first position to the one behind the last, as ESTree's `loc`. */
export interface SourceLocation {
  start: Position;
  end: Position;
}

/**
 * Translates between offsets and line/column pairs. A line ends with LF, CRLF or a lone CR. The lines are only looked for
 * when somebody asks: most files have nothing to report.
 */
export class LineIndex {
  readonly #text: string;
  #lineStarts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get #starts(): readonly number[] {
    this.#lineStarts ??= lineStartsOf(this.#text);
    return this.#lineStarts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset at which the 1-based `line` starts. Lines after the last one start at the end of the text. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** The text of the 1-based `line` without its line end. */
  lineText(line: number): string {
    return this.#text.slice(this.lineStart(line), this.lineStart(line + 1)).replace(/[\r\n]+$/, '');
  }

  position(offset: number): Position {
    const starts = this.#starts;
    const index = Math.max(
      0,
      lastIndexWhere(starts.length, (each) => starts[each]! <= offset),
    );
    return { line: index + 1, column: offset - starts[index]! };
  }

  offset({ line, column }: Position): number {
    return this.lineStart(line) + column;
  }

  location([start, end]: Range): SourceLocation {
    return { start: this.position(start), end: this.position(end) };
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
