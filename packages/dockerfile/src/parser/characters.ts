const lineFeed = 10;
const carriageReturn = 13;

/**
 * White space as Go's `unicode.IsSpace` has it, by which BuildKit trims lines and splits `ENV`, `LABEL` and
 * `ARG`.
 */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/**
 * The narrower white space (`[\t\v\f\r ]`) around keywords and flags, and between the arguments of other
 * instructions.
 */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || (code >= 11 && code <= 13);
}

/** Whether a UTF-16 unit ends a line: LF or CR. */
export function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** First offset in `[start, end)` that does not hold white space, or `end`. */
export function skipSpaces(text: string, start: number, end: number): number {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return start;
}

/** Offset after the last character in `[start, end)` that is not white space, or `start`. */
export function trimSpacesEnd(text: string, start: number, end: number): number {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
