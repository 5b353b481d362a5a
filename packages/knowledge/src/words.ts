/**
 * The words of an identifier or a phrase, as written: split at whatever is no letter or digit, and at camel
 * case humps.
 *
 * `JWT_SECRET`, `jwt-secret`, `jwtSecret` and `JWTSecret` all have two words. Linear.
 */
export function wordsOf(text: string): string[] {
  const words = split(text);
  return words.includes('') ? words.filter((word) => word !== '') : words;
}

/** Nearly all names are those of variables, in upper case. */
function split(text: string): string[] {
  if (/^[A-Z0-9_]*$/u.test(text)) return text.split('_');
  return (/[a-z]/u.test(text) ? withoutHumps(text) : text).split(/[^A-Za-z0-9]+/u);
}

function withoutHumps(text: string): string {
  return text.replace(/([a-z]\d*)([A-Z])/gu, '$1 $2').replace(/([A-Z0-9])([A-Z][a-z])/gu, '$1 $2');
}
