const LONGEST = 500;
/** A group with a quantifier in it that has a quantifier itself: it may take time without bound. */
const NESTED_QUANTIFIER = /\([^()]*[*+}][^()]*\)[*+{]/u;

/**
 * The regular expression of nginx (PCRE) as one of JavaScript; undefined for one that JavaScript reads otherwise, or
 * that could take long.
 */
export function regexOf(source: string, caseless: boolean): RegExp | undefined {
  if (source.length > LONGEST || NESTED_QUANTIFIER.test(source)) return undefined;
  const inline = /^\(\?i\)/u.exec(source)?.[0] ?? '';
  const named = source.slice(inline.length).replaceAll(/\(\?P?<(?=[A-Za-z_])/gu, '(?<');
  // Atomic groups, possessive quantifiers, POSIX classes, \A, \Z and the like.
  if (/\(\?(?![:=!<])|[*+?}]\+|\[\[:|\\[AGKQRZzXhHV]/u.test(named)) return undefined;
  try {
    return new RegExp(named, caseless || inline !== '' ? 'i' : '');
  } catch {
    return undefined;
  }
}

/** A capturing group of a regular expression. */
export interface Group {
  /** Undefined for a group that only has a number. */
  name: string | undefined;
  /** The offset of its `(`. */
  start: number;
  /** What follows the `(` and the name, at most 100 characters of it. */
  content: string;
}

/** The capturing groups of a regular expression, in the order of their numbers. */
export function groupsOf(source: string): Group[] {
  const groups: Group[] = [];
  for (const match of source.matchAll(/\\[^]|\[(?:\\[^]|[^\]\\])*\]?|\((?:\?P?<(?<name>[A-Za-z_]\w*)>|(?!\?))/gu)) {
    if (!match[0].startsWith('(')) continue;
    const content = source.slice(match.index + match[0].length, match.index + match[0].length + 100);
    groups.push({ name: match.groups?.['name'], start: match.index, content });
  }
  return groups;
}
