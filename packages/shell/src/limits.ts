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

/** The parser follows expansions down to this depth and may search the rest of the text on each level. */
const PARSER_DEPTH = 256;

/**
 * Bounds the length of a text times the number of expansions in it, or of braces that the parser may search
 * an end for. Texts below 234 KB never have too many expansions.
 */
const MAX_SEARCH = 60_000_000;

/** What keeps the parser from remembering that a brace has no end. */
const BRACE_TRAP = /[@?*+!<>]\(|\$\$/;

/** Something that the parser cannot read in linear time. */
export interface Excess {
  message: string;
  start: number;
  end: number;
}

/** Where `text` exceeds what can be parsed, or undefined. */
export function excessIn(text: string): Excess | undefined {
  return excessiveHeredoc(text) ?? excessiveExpansion(text) ?? excessiveBrace(text);
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

function excessiveExpansion(text: string): Excess | undefined {
  const most = MAX_SEARCH / text.length;
  if (most >= PARSER_DEPTH) return undefined;
  const at = positionAfter(text, /[(`]|\$[{[]/g, most);
  return at === undefined ? undefined : { message: 'too many expansions to be read', start: at, end: at + 1 };
}

function excessiveBrace(text: string): Excess | undefined {
  if (!BRACE_TRAP.test(text)) return undefined;
  const at = positionAfter(text, /(?<!(?<!\$)\$)\{/g, MAX_SEARCH / text.length);
  return at === undefined ? undefined : { message: 'too many braces to be read', start: at, end: at + 1 };
}

/** Offset of the first match after `most` others. */
function positionAfter(text: string, pattern: RegExp, most: number): number | undefined {
  let count = 0;
  for (const match of text.matchAll(pattern)) if (++count > most) return match.index;
  return undefined;
}

/**
 * The result of `parse`, or undefined when the parser throws: it recurses without a bound through function
 * definitions (`f() f() f() …`) and runs out of stack.
 */
export function attempt<Result>(parse: () => Result): Result | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
