import type { Fix, Range } from '@seaworthy/core';
import { readerIds, readers } from '../readers/registry.ts';
import type { ReaderId } from '../readers/reading.ts';
import { EnvSourceCode } from '../source-code.ts';

/**
 * The variables that a reader reads in another way after an edit, as `reader: name`. Looked at are all
 * readers that could read the file before, and all variables outside the lines that the edit touches; with
 * `inEdit`, for the readers of most files, also the lines themselves.
 */
export function changedVariables(
  file: string,
  { range: [start, end], text }: Fix,
  after: string,
  { inEdit }: { inEdit: boolean },
): string[] {
  // What a byte order mark does to the first name, a fix that takes it away means to change.
  const before = start < 0 ? file.slice(1) : file;
  const touchedBefore = namesIn(before, [start, end]);
  const touchedAfter = namesIn(after, [start, start + text.length]);
  const touched = new Set([...touchedBefore, ...touchedAfter]);
  const changed: string[] = [];
  for (const id of readerIds) {
    const [old, now] = [read(before, id), read(after, id)];
    if (!old) continue;
    if (!now) {
      changed.push(`${id} refuses the file`);
      continue;
    }
    const names = new Set([...old.keys(), ...now.keys()]);
    for (const name of names) {
      const isTouched = touched.has(name.trim());
      if (isTouched && !(inEdit && USUAL.has(id))) continue;
      if (old.get(name) !== now.get(name)) changed.push(`${id}: ${name}`);
    }
  }
  return changed;
}

const USUAL: ReadonlySet<ReaderId> = new Set(['dotenv', 'node', 'python-dotenv', 'compose']);

/** Values by name, without carriage returns; undefined when the reader refuses the file. */
function read(text: string, id: ReaderId): Map<string, string> | undefined {
  const { variables, refusal } = readers[id].read(text, {});
  if (refusal?.because === 'syntax') return undefined;
  return new Map(
    variables.map(({ key, value }) => [
      key,
      value === undefined || value.kind === 'unknown' ? '?' : value.text.replaceAll('\r', ''),
    ]),
  );
}

/** The names that stand in the lines of a range. */
function namesIn(text: string, [start, end]: Range): string[] {
  const code = new EnvSourceCode(text);
  const lines = code.lineIndex.location([Math.max(0, start), Math.max(0, end)]);
  const from = code.lineIndex.lineStart(lines.start.line);
  const to = code.lineIndex.lineStart(lines.end.line + 1);
  return code.ast.body.flatMap((statement) =>
    'key' in statement && statement.range[0] < to && statement.range[1] >= from ? [statement.key.value] : [],
  );
}
