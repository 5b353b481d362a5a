import type { Ranged } from '@seaworthy/core';
import type { JavaScriptModel } from '../model.ts';

/** A note to oneself in a comment: `// TODO(ada): close the connection`. The range goes from the marker to the line's end. */
export interface Note extends Ranged {
  readonly marker: string;
  /** The paragraph of the comment that it is in, on one line. */
  readonly text: string;
}

/** Comments that speak to a tool; their reasons are no notes. */
const TOOL_COMMENT = /^\s*(?:(?:eslint|seaworthy|oxlint|biome|prettier|istanbul|c8|v8|ts)[-\s@:]|@ts-)/u;

/** Markers that also are ordinary words, masks and names: those only count where a note begins. */
const AMBIGUOUS = /^(?:XXX|HACK|BUG|TEMP)$/u;

/** The notes with one of the markers, as a word in capitals, in all comments of the file. */
export function notesIn(code: JavaScriptModel, markers: readonly string[]): Note[] {
  if (markers.length === 0) return [];
  const pattern = new RegExp(String.raw`(?<![\w'"\x60./-])(?:${markers.join('|')})(?![\w'"\x60-]|\.\w)`, 'gu');
  return code.comments.flatMap((comment) => {
    const text = code.text.slice(...comment.range);
    if (TOOL_COMMENT.test(text.slice(2))) return [];
    return paragraphsOf(text).flatMap(({ start, text: paragraph }) => {
      const match = [...paragraph.matchAll(pattern)].find(({ 0: marker, index }) => isMarker(paragraph, marker, index));
      return match ? [noteAt(match[0], comment.range[0] + start + match.index, paragraph, match.index)] : [];
    });
  });
}

interface Paragraph {
  /** Offset in the comment. */
  readonly start: number;
  readonly text: string;
}

/** What stands between empty lines, and between the tags of a documentation comment. */
function paragraphsOf(comment: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { index, 0: gap } of comment.matchAll(/\n[ \t]*\*?[ \t]*(?=\r?\n|@\w)/gu)) {
    paragraphs.push({ start, text: comment.slice(start, index) });
    start = index + gap.length;
  }
  paragraphs.push({ start, text: comment.slice(start) });
  return paragraphs;
}

function isMarker(paragraph: string, marker: string, index: number): boolean {
  if (!AMBIGUOUS.test(marker)) return true;
  const before = paragraph.slice(paragraph.lastIndexOf('\n', index - 1) + 1, index);
  return /^[\s/*@-]*$/u.test(before) && /^[:(\s]/u.test(paragraph.slice(index + marker.length));
}

function noteAt(marker: string, offset: number, paragraph: string, index: number): Note {
  const line = /^[^\r\n]*/u.exec(paragraph.slice(index))![0].replace(/\s*\*\/$/u, '').trimEnd();
  const text = paragraph.replace(/\s*\n[ \t]*\*?[ \t]*/gu, ' ');
  return { marker, range: [offset, offset + line.length], text };
}
