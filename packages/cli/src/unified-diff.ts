import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from 'diff';
import { commonEnds } from './common-ends.ts';

/** Finding the least changes takes time in the square of their number, so it ends at this many lines. */
const MAX_CHANGES = 1000;
const CONTEXT = 3;

/**
 * The change from `before` to `after` as `git apply` and `patch -p1` read it.
 *
 * @see https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const options = { context: CONTEXT, headerOptions: FILE_HEADERS_ONLY, maxEditLength: MAX_CHANGES };
  const names = [`a/${path}`, `b/${path}`] as const;
  const patch = createTwoFilesPatch(...names, before, after, undefined, undefined, options);
  return endNames(patch ?? coarsePatch(names, before, after));
}

/** A tab ends a name with spaces, which `patch` would otherwise cut at the first one. */
function endNames(patch: string): string {
  return patch.replace(/^(--- [^"\n]* [^\n]*)\n(\+\+\+ [^\n]*)\n/u, '$1\t\n$2\t\n');
}

/** One hunk from the first line that differs to the last one. */
function coarsePatch(
  [oldFileName, newFileName]: readonly [string, string],
  before: string,
  after: string,
): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const { start, end } = commonEnds(old, now);
  const from = Math.max(0, start - CONTEXT);
  const tail = old.slice(old.length - end).slice(0, CONTEXT);
  const lines = [
    ...hunkLines(' ', old.slice(from, start)),
    ...hunkLines('-', old.slice(start, old.length - end)),
    ...hunkLines('+', now.slice(start, now.length - end)),
    ...hunkLines(' ', tail),
  ];
  const length = (all: readonly string[]): number => all.length - end + tail.length - from;
  const hunk = {
    oldStart: from + 1,
    oldLines: length(old),
    newStart: from + 1,
    newLines: length(now),
    lines,
  };
  const header = { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined };
  return formatPatch({ ...header, hunks: [hunk] }, FILE_HEADERS_ONLY);
}

/** Lines with their line ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function hunkLines(sign: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'],
  );
}
