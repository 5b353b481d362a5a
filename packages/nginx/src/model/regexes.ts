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
