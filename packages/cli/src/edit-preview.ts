import type { Fix, Range } from '@seaworthy/core';
import { diffArrays, type ChangeObject } from 'diff';
import type { FrameSource } from './code-frame.ts';
import { commonEnds } from './common-ends.ts';
import { segments } from './masked-text.ts';
import { visible, widthOf } from './visible-text.ts';

/** A line that an edit takes away or puts in, or `…` for lines between that stay. */
export interface PreviewLine {
  sign: '-' | '+' | ' ';
  text: string;
}

const MAX_LINES = 12;
/** An edit that changes more lines is shown as one that changes all between its ends. */
const MAX_CHANGES = 200;
const CUT = '…';

/** The lines that `fix` changes, before and after, each cut to `width` columns. */
export function previewEdit(source: FrameSource, fix: Fix, width: number): PreviewLine[] {
  const [start, end] = fix.range;
  const around = neighbourhood(source, fix.range, width);
  const before = showSource(source, around).split(/\r?\n/u);
  const after = (
    showSource(source, [around[0], start]) +
    showInserted(source, fix.text, around) +
    showSource(source, [end, around[1]])
  ).split(/\r?\n/u);
  const changes = changesBetween(before, after);
  return changes.flatMap(({ value, added, removed }, index) => {
    const neighbour = changes[added ? index - 1 : index + 1];
    const from = firstColumn(value[0], neighbour?.value[0], width);
    if (removed) return shownLines(value, '-', from, width);
    if (added) return shownLines(value, '+', from, width);
    return index > 0 && index < changes.length - 1 ? [{ sign: ' ', text: CUT }] : [];
  });
}

type Change = Pick<ChangeObject<string[]>, 'value' | 'added' | 'removed'>;

function changesBetween(before: string[], after: string[]): Change[] {
  const least = diffArrays(before, after, { maxEditLength: MAX_CHANGES });
  if (least) return least;
  const same = commonEnds(before, after);
  const differing = (all: readonly string[]): string[] => all.slice(same.start, all.length - same.end);
  return [
    { value: differing(before), added: false, removed: true },
    { value: differing(after), added: true, removed: false },
  ];
}

/** The whole lines of a range; of a very long line, what is near. */
function neighbourhood({ lines, text }: FrameSource, [start, end]: Range, width: number): Range {
  const far = 4 * width;
  const from = lines.lineStart(lines.position(start).line);
  const to = Math.min(lines.lineStart(lines.position(end).line + 1), text.length);
  return [Math.max(from, start - far), Math.min(to, end + far)];
}

function showSource(source: FrameSource, [start, end]: Range): string {
  let shown = '';
  for (const segment of segments(source, start, end)) {
    const lineEnds = segment.secret
      ? source.text.slice(segment.start, segment.end).split('\n').length - 1
      : 0;
    shown += segment.shown + '\n****'.repeat(lineEnds);
  }
  return shown;
}

/** An edit may put in again what stands in the lines that it changes. */
function showInserted({ text, secrets, mask }: FrameSource, inserted: string, [from, to]: Range): string {
  const near = secrets
    .filter(([start, end]) => end > from && start < to)
    .map((range) => text.slice(...range));
  return near.reduce((shown, secret) => shown.replaceAll(secret, () => mask(secret)), inserted);
}

/** Where to start, so that the first difference can be seen. */
function firstColumn(before: string | undefined, after: string | undefined, width: number): number {
  if (before === undefined || after === undefined || Math.max(before.length, after.length) <= width) return 0;
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return Math.max(0, same - (width >> 1));
}

function shownLines(
  lines: readonly string[],
  sign: PreviewLine['sign'],
  from: number,
  width: number,
): PreviewLine[] {
  const shown = lines
    .slice(0, MAX_LINES)
    .map((line, index) => ({ sign, text: cut(line, index === 0 ? from : 0, width) }));
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, { sign, text: `${CUT} and ${more} more lines` }] : shown;
}

function cut(line: string, from: number, width: number): string {
  let text = from > 0 ? CUT : '';
  let left = width - text.length - CUT.length;
  for (const character of line.slice(from, from + 4 * width)) {
    const shown = character === '\t' ? '    ' : visible(character);
    left -= widthOf(shown);
    if (left < 0) return text + CUT;
    text += shown;
  }
  return text;
}
