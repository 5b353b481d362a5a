import type { RegexValue } from './values.ts';

/**
 * What is too loose about a pattern for origins:
 * - `any`: it fits every origin;
 * - `end`: it does not end with `$`, so `https://example.com.evil.test` fits;
 * - `start`: the first name may have anything before it, so `https://evilexample.com` fits;
 * - `dot`: an unescaped dot before the domain stands for any character, so `https://appXexample.com` fits.
 */
export type LoosePattern = 'any' | 'end' | 'start' | 'dot';

/** What is left of a pattern that says nothing about the host. */
const NOTHING = /^(?:\.[*+]?|\[\^[^\]]*\][*+])?$/u;
const SCHEME = /^\(?(?:\?:)?\^?(?:\(?(?:\?:)?https?\??\)?:(?:\\?\/){2})?/u;
/** Extensions and applications: `^chrome-extension:\/\/`. */
const OTHER_SCHEME = /^\(?\^?(?!https?\b)[a-z][a-z-]*:(?:\\?\/){2}/iu;
/** A port can only be followed by the end. */
const PORT_AT_END = /:(?:\\d|\[0-9\]|\d)(?:[*+]|\{[^}]*\}|\d+)?\)?$/u;
const UNESCAPED_DOT = /(?:^|[^\\[])\.[a-z0-9-]+\\?\.[a-z]{2,}(?:\(?(?:\?:)?:[^)]*\)?\??)?[$)]*$/iu;

/** What is too loose about a pattern for origins; undefined when nothing is, as far as anybody can tell. */
export function loosenessOf({ pattern }: RegexValue): LoosePattern | undefined {
  for (const alternative of alternativesOf(pattern)) {
    const found = loosenessOfAlternative(alternative);
    if (found) return found;
  }
  return undefined;
}

function loosenessOfAlternative(pattern: string): LoosePattern | undefined {
  if (OTHER_SCHEME.test(pattern)) return undefined;
  const open = pattern.replace(/\)+$/u, '');
  const isEnded = open.endsWith('$') && !open.endsWith('\\$');
  const host = pattern.replace(SCHEME, '').replace(/[$)]+$/u, '');
  if (NOTHING.test(host)) return 'any';
  if (!isEnded && !PORT_AT_END.test(pattern)) return 'end';
  if (/^[a-z0-9]/iu.test(pattern) && !/^https?\b/iu.test(pattern)) return 'start';
  return UNESCAPED_DOT.test(pattern) ? 'dot' : undefined;
}

/** The alternatives at the top level of a pattern. */
function alternativesOf(pattern: string): string[] {
  const alternatives: string[] = [];
  let depth = 0;
  let isClass = false;
  let start = 0;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index];
    if (character === '\\') index++;
    else if (isClass) isClass = character !== ']';
    else if (character === '[') isClass = true;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '|' && depth === 0) {
      alternatives.push(pattern.slice(start, index));
      start = index + 1;
    }
  }
  return [...alternatives, pattern.slice(start)];
}
