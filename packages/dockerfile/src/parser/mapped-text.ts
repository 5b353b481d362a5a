import { lastIndexWhere, type Range } from '@seaworthy/core';

/**
 * Text put together from pieces of the source that knows where each of its characters was written: a line
 * joined from continued lines, a flag without its quotes, a decoded JSON string.
 */
export class MappedText {
  readonly text: string;
  /** Offset in `text` at which each piece starts. */
  readonly #starts: readonly number[];
  readonly #sources: readonly Range[];
  readonly #origin: number;

  /** `source` from `start` to `end` as it stands. */
  static slice(source: string, start: number, end: number): MappedText {
    return new MappedText(source.slice(start, end), [0], [[start, end]], start);
  }

  /** `origin` is the place in the source of an empty text. Made by {@link MappedTextBuilder}. */
  constructor(text: string, starts: readonly number[], sources: readonly Range[], origin: number) {
    this.text = text;
    this.#starts = starts;
    this.#sources = sources;
    this.#origin = origin;
  }

  /**
   * Offset in the source at which the character at `offset` starts; for the end of the text, where its source
   * ends.
   */
  sourceStart(offset: number): number {
    if (offset >= this.text.length) return this.#sources.at(-1)?.[1] ?? this.#origin;
    const piece = this.#pieceAt(offset);
    const [from] = this.#sources[piece]!;
    return this.#isVerbatim(piece) ? from + offset - this.#starts[piece]! : from;
  }

  /** The source range of `[start, end)`. An empty range stays on the line of the character before it. */
  range(start: number, end: number): Range {
    if (start < end) return [this.sourceStart(start), this.#sourceEnd(end - 1)];
    const place = start > 0 ? this.#sourceEnd(start - 1) : this.sourceStart(0);
    return [place, place];
  }

  /** Adds the pieces of `[start, end)` to `builder`. */
  copyTo(builder: MappedTextBuilder, start: number, end: number): void {
    if (start >= end) return;
    for (let piece = this.#pieceAt(start); start < end; piece++) {
      const pieceEnd = Math.min(end, this.#starts[piece + 1] ?? this.text.length);
      builder.add(this.text.slice(start, pieceEnd), this.sourceStart(start), this.#sourceEnd(pieceEnd - 1));
      start = pieceEnd;
    }
  }

  /** Offset in the source after the character at `offset`. */
  #sourceEnd(offset: number): number {
    const piece = this.#pieceAt(offset);
    const [from, to] = this.#sources[piece]!;
    return this.#isVerbatim(piece) ? from + offset - this.#starts[piece]! + 1 : to;
  }

  #isVerbatim(piece: number): boolean {
    const [from, to] = this.#sources[piece]!;
    return to - from === (this.#starts[piece + 1] ?? this.text.length) - this.#starts[piece]!;
  }

  #pieceAt(offset: number): number {
    return Math.max(
      0,
      lastIndexWhere(this.#starts.length, (index) => this.#starts[index]! <= offset),
    );
  }
}

/** Collects the pieces of a {@link MappedText} in order. */
export class MappedTextBuilder {
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #sources: Range[] = [];
  #length = 0;
  #verbatimUpTo = -1;

  /**
   * Adds `text`, which the source has at `[from, to)`: the same characters, or (when the lengths differ) one
   * character that is written in another way there, such as an escape.
   */
  add(text: string, from: number, to: number = from + text.length): void {
    if (text === '') return;
    const verbatim = to - from === text.length;
    if (verbatim && from === this.#verbatimUpTo) {
      this.#sources[this.#sources.length - 1] = [this.#sources.at(-1)![0], to];
    } else {
      this.#starts.push(this.#length);
      this.#sources.push([from, to]);
    }
    this.#texts.push(text);
    this.#length += text.length;
    this.#verbatimUpTo = verbatim ? to : -1;
  }

  build(origin: number): MappedText {
    const text = this.#texts.length === 1 ? this.#texts[0]! : this.#texts.join('');
    return new MappedText(text, this.#starts, this.#sources, origin);
  }
}
