/**
 * Bounds that keep hostile text linear. Real scripts stay an order of magnitude below each of them.
 * What lies beyond is reported as a problem, not read in silence.
 */

/** `$(…)`, backquotes and `<(…)` within each other; each level is scanned once more. */
export const MAX_SUBSTITUTION_DEPTH = 20;

/** Groups, conditions, loops, functions and substitutions within each other: the depth of our recursion. */
export const MAX_COMPOUND_DEPTH = 300;

/** `sh -c "… sh -c '…'"` within each other. */
export const MAX_NESTED_SCRIPTS = 8;

/** The parser searches all here-documents of a line for each of them. */
const MAX_HEREDOCS_IN_A_LINE = 2000;

/** Offset of the `<<` that is one too many for its line, or undefined. */
export function excessiveHeredoc(text: string): number | undefined {
  let count = 0;
  let lineEnd = -1;
  for (let at = text.indexOf('<<'); at !== -1; at = text.indexOf('<<', at + 2)) {
    if (at > lineEnd) {
      count = 0;
      const newline = text.indexOf('\n', at);
      lineEnd = newline === -1 ? text.length : newline;
    }
    if (++count > MAX_HEREDOCS_IN_A_LINE) return at;
  }
  return undefined;
}
