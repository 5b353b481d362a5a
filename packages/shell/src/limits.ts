/**
 * Bounds that keep hostile text linear. Real scripts stay an order of magnitude below each of them.
 * What lies beyond is reported as a problem, not read in silence.
 */

/** `$(…)`, backquotes, `<(…)`, `$((…))` and `${…}` within each other; each level is scanned once more. */
export const MAX_EXPANSION_DEPTH = 20;

/** Groups, conditions, loops, functions and substitutions within each other: the depth of our recursion. */
export const MAX_COMPOUND_DEPTH = 64;

/** `sh -c "… sh -c '…'"` within each other. */
export const MAX_NESTED_SCRIPTS = 4;

/** The parser searches all here-documents of a line for each of them. */
const MAX_HEREDOCS_IN_A_LINE = 2000;

/** For a brace after `$$` the parser may search the rest of the text: bounds their number times the text's length. */
const MAX_BRACE_SEARCH = 100_000_000;

/** Something that the parser cannot read in linear time. */
export interface Excess {
  message: string;
  start: number;
  end: number;
}

/** Where `text` exceeds what can be parsed, or undefined. */
export function excessIn(text: string): Excess | undefined {
  return excessiveHeredoc(text) ?? excessiveDollars(text);
}

function excessiveHeredoc(text: string): Excess | undefined {
  let count = 0;
  let lineEnd = -1;
  for (let at = text.indexOf('<<'); at !== -1; at = text.indexOf('<<', at + 2)) {
    if (at > lineEnd) {
      count = 0;
      const newline = text.indexOf('\n', at);
      lineEnd = newline === -1 ? text.length : newline;
    }
    if (++count > MAX_HEREDOCS_IN_A_LINE) {
      return { message: 'too many here-documents in one line to be read', start: at, end: at + 2 };
    }
  }
  return undefined;
}

function excessiveDollars(text: string): Excess | undefined {
  let searched = 0;
  for (let at = text.indexOf('$$'); at !== -1; at = text.indexOf('$$', at + 2)) {
    searched += text.length;
    if (searched > MAX_BRACE_SEARCH) return { message: "too many '$$' to be read", start: at, end: at + 2 };
  }
  return undefined;
}

/**
 * The result of `parse`, or undefined when the parser throws: it recurses without a bound through function definitions
 * (`f() f() f() …`) and runs out of stack.
 */
export function attempt<Result>(parse: () => Result): Result | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
