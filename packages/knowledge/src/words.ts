/**
 * The words of an identifier or a phrase, as written: split at whatever is no letter or digit, and at camel
 * case humps.
 *
 * `JWT_SECRET`, `jwt-secret`, `jwtSecret` and `JWTSecret` all have two words. Linear.
 */
export function wordsOf(text: string): string[] {
  return (/[a-z]/u.test(text) ? withoutHumps(text) : text)
    .split(/[^A-Za-z0-9]+/u)
    .filter((word) => word !== '');
}

function withoutHumps(text: string): string {
  return text.replace(/([a-z]\d*)([A-Z])/gu, '$1 $2').replace(/([A-Z0-9])([A-Z][a-z])/gu, '$1 $2');
}
