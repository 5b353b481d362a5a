/** No longer than this is underlined. */
const MAX_LENGTH = 80;

const TOKEN = /[\s;&|()<>]|[^\s;&|()<>]+/y;
const OPERATOR = /[;&|<>]+/y;

/** The interval of `text` to underline for what the parser found wrong at `offset`: the token there, or the last one. */
export function problemRange(text: string, offset: number): { start: number; end: number } {
  let start = Math.min(Math.max(offset, 0), text.length);
  if (text.slice(start, start + 1).trim() === '') {
    while (start > 0 && text.charCodeAt(start - 1) <= 32) start--;
    return { start: Math.max(start - 1, 0), end: start };
  }
  for (const pattern of [OPERATOR, TOKEN]) {
    pattern.lastIndex = start;
    const length = pattern.exec(text)?.[0].length;
    if (length) return { start, end: start + Math.min(length, MAX_LENGTH) };
  }
  return { start, end: start };
}
