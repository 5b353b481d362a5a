import type { LineIndex } from '@seaworthy/core';
import { hasSecret, segments, type MaskedText } from './masked-text.ts';
import type { Place } from './place.ts';
import { visible, widthOf } from './visible-text.ts';

/** A file as code frames show it. */
export interface FrameSource extends MaskedText {
  readonly lines: LineIndex;
}

/** One line of the file in a frame; `number` is undefined for a gap between lines. */
export interface FrameLine {
  number: number | undefined;
  code: string;
  /** Spaces and carets under the code; empty where nothing is marked. */
  carets: string;
}

/** More marked lines than this are shown by the first two and the last one. */
const MAX_MARKED_LINES = 4;
const TAB = '    ';
const CUT = '…';

/** The lines around `place`, each cut to `width` columns, with carets under the exact range. */
export function codeFrame(source: FrameSource, place: Place, width: number): FrameLine[] {
  const { lines } = source;
  const last = lastMarkedLine(place);
  const numbers: (number | undefined)[] = [];
  for (let line = place.line; line <= last; line++) numbers.push(line);
  if (numbers.length > MAX_MARKED_LINES) numbers.splice(2, numbers.length - 3, undefined);
  if (place.line > 1) numbers.unshift(place.line - 1);
  if (last < lines.lineCount && lines.lineStart(last + 1) < source.text.length) numbers.push(last + 1);
  return numbers.map((number) => {
    if (number === undefined) return { number, code: CUT, carets: '' };
    return { number, ...excerpt(source, number, markedPart(source, number, place, last), width) };
  });
}

/** A range that ends at the start of a line does not reach into it. */
function lastMarkedLine({ line, endLine, endColumn }: Place): number {
  return Math.max(line, endColumn <= 1 ? endLine - 1 : endLine);
}

interface Span {
  start: number;
  end: number;
}

/** What of a line lies in `place`, in offsets; undefined for a line with nothing to mark. */
function markedPart(source: FrameSource, number: number, place: Place, last: number): Span | undefined {
  if (number < place.line || number > last) return undefined;
  const from = source.lines.lineStart(number);
  const lineEnd = endOfLine(source, number);
  const start = number === place.line ? Math.min(from + place.column - 1, lineEnd) : from;
  const end = number === place.endLine ? Math.min(from + place.endColumn - 1, lineEnd) : lineEnd;
  return number > place.line && start >= end ? undefined : { start, end: Math.max(start, end) };
}

/** The offset at which the text of a line ends, before its line end. */
function endOfLine({ text, lines }: FrameSource, number: number): number {
  const start = lines.lineStart(number);
  let end = lines.lineStart(number + 1);
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

interface Cell extends Span {
  shown: string;
  width: number;
}

/** One line cut around `marked`, and the carets under it. */
function excerpt(source: FrameSource, number: number, marked: Span | undefined, width: number) {
  const line = { start: source.lines.lineStart(number), end: endOfLine(source, number) };
  if (isSimple(source, line, width)) return simpleExcerpt(source.text, line, marked);
  const cells = marked
    ? cellsAround(source, line, marked, width)
    : cellsFrom(source, line.start, line.end, width);
  const left = (cells[0]?.start ?? line.start) > line.start ? CUT : '';
  const right = (cells.at(-1)?.end ?? line.end) < line.end ? CUT : '';
  return {
    code: left + cells.map(({ shown }) => shown).join('') + right,
    carets: marked ? ' '.repeat(left.length) + caretsUnder(cells, marked) : '',
  };
}

/** Whether a line, as most lines do, fits as it is, one column for each character. */
function isSimple(source: FrameSource, { start, end }: Span, width: number): boolean {
  if (end - start > width || hasSecret(source, start, end)) return false;
  return /^[\x20-\x7E]*$/u.test(source.text.slice(start, end));
}

function simpleExcerpt(text: string, { start, end }: Span, marked: Span | undefined) {
  const code = text.slice(start, end);
  if (!marked) return { code, carets: '' };
  const carets = '^'.repeat(Math.max(1, marked.end - marked.start));
  return { code, carets: ' '.repeat(marked.start - start) + carets };
}

/** The part of a line in which `marked` can be seen with what stands before it. */
function cellsAround(source: FrameSource, line: Span, marked: Span, width: number): Cell[] {
  const whole = cellsFrom(source, line.start, line.end, width);
  if (reaches(whole, line, marked.end)) return whole;
  const room = width - (marked.end - marked.start);
  for (let before = Math.max(width >> 3, Math.min(width >> 1, room)); ; before >>= 1) {
    const start = characterStart(source.text, Math.max(line.start, marked.start - before));
    const cells = cellsFrom(source, start, line.end, width);
    // Wide and escaped characters before the range may leave no room for it.
    if (before === 0 || reaches(cells, line, Math.min(marked.start + 1, line.end))) return cells;
  }
}

function reaches(cells: readonly Cell[], line: Span, offset: number): boolean {
  return (cells.at(-1)?.end ?? line.start) >= offset;
}

/** As many characters from `start` on as fit; a secret is one cell, as wide as its mask. */
function cellsFrom(source: FrameSource, start: number, end: number, width: number): Cell[] {
  const cells: Cell[] = [];
  let left = width;
  for (const segment of segments(source, start, end)) {
    for (const cell of segment.secret ? [secretCell(segment)] : characterCells(segment, source.text)) {
      if (cells.length > 0 && (cell.width > left || cells.length > 4 * width)) return cells;
      left -= cell.width;
      cells.push(cell);
    }
  }
  return cells;
}

function secretCell({ shown, start, end }: Span & { shown: string }): Cell {
  return { shown: visible(shown), width: widthOf(visible(shown)), start, end };
}

function* characterCells({ start, end }: Span, text: string): Generator<Cell> {
  for (let offset = start; offset < end;) {
    const character = String.fromCodePoint(text.codePointAt(offset)!);
    const shown = character === '\t' ? TAB : visible(character);
    yield { shown, width: widthOf(shown), start: offset, end: offset + character.length };
    offset += character.length;
  }
}

function characterStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

/** An empty range, and one behind the last character, still gets one caret. */
function caretsUnder(cells: readonly Cell[], { start, end }: Span): string {
  let carets = '';
  for (const cell of cells) {
    if (start === end && cell.start <= start && start < cell.end) return `${carets}^`;
    carets += (cell.start < end && cell.end > start ? '^' : ' ').repeat(cell.width);
  }
  return carets.includes('^') ? carets.trimEnd() : `${carets}^`;
}
