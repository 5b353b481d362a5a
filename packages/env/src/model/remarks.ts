import type { Entry } from '../ast.ts';
import type { EnvSourceCode } from '../source-code.ts';

/** A group that goes on for longer has no heading. */
const MOST_LINES = 40;

/**
 * Whether a comment about an entry matches: the one in its line, and those in lines of their own above it, up to the
 * next empty line. `# Optional` over a group speaks of all of it.
 */
export function isRemarked({ lineIndex, text }: EnvSourceCode, entry: Entry, pattern: RegExp): boolean {
  if (entry.comment && pattern.test(entry.comment.value)) return true;
  const { line: own } = entry.loc.start;
  for (let line = own - 1; line > Math.max(0, own - MOST_LINES); line--) {
    const above = text.slice(lineIndex.lineStart(line), lineIndex.lineStart(line + 1)).trim();
    if (above === '') return false;
    if (above.startsWith('#') && pattern.test(above)) return true;
  }
  return false;
}
