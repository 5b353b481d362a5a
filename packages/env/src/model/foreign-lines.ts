import type { BareName, Junk } from '../ast.ts';
import type { ReaderId } from '../readers/reading.ts';

/** Control lines of template engines: the file is not read before these are gone. */
const TEMPLATING = /^(?:\{[{%#]|<%|%%)/u;

/** Whether a line that is no assignment means something to what reads it, or is gone before that. */
export function isForeignLine({ value }: Junk, readers: readonly ReaderId[]): boolean {
  if (TEMPLATING.test(value) || isReadBy(readers, ['shell'])) return true;
  return value.startsWith(';') && isReadBy(readers, ['shell', 'systemd']);
}

/** Whether a bare name hands a variable of the host through, or marks one for export. */
export function isPassedThrough({ exported }: BareName, readers: readonly ReaderId[]): boolean {
  return exported !== undefined || isReadBy(readers, ['compose', 'docker-run', 'shell']);
}

function isReadBy(readers: readonly ReaderId[], only: readonly ReaderId[]): boolean {
  return readers.every((id) => only.includes(id));
}
