const LINE_END = /[\r\n]/gu;

/** Whether the character is white space within a line, as JavaScript's `\s` without line ends. */
export function isBlank(character: string | undefined): boolean {
  if (character === undefined) return false;
  if (character === ' ' || character === '\t') return true;
  return (character < ' ' || character > '\u007F') && /[^\S\r\n\u2028\u2029]/u.test(character);
}

/** The first offset from `start` on that is no blank, at most `end`. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text[at])) at++;
  return at;
}

/** The end of `[start, end)` without the blanks before it. */
export function trimBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text[at - 1])) at--;
  return at;
}

/** The offset of the first line end from `start` on: LF, CRLF or a lone CR; the end of the text without one. */
export function lineBreak(text: string, start: number): number {
  LINE_END.lastIndex = start;
  return LINE_END.test(text) ? LINE_END.lastIndex - 1 : text.length;
}
