/** No more than this is underlined, or searched. */
const MAX_LENGTH = 80;

const TOKEN = /^(?:[;&|<>]+|[()]|[^\s;&|()<>]+)/;

/**
 * The interval of `text` to underline for what the parser found wrong at `offset`: the token there, or the last
 * character before, when there is none.
 */
export function problemRange(text: string, offset: number): { start: number; end: number } {
  const at = Math.min(Math.max(offset, 0), text.length);
  const token = TOKEN.exec(text.slice(at, at + MAX_LENGTH));
  if (token) return { start: at, end: at + token[0].length };
  const from = Math.max(at - MAX_LENGTH, 0);
  const end = from + text.slice(from, at).trimEnd().length;
  return { start: Math.max(end - 1, 0), end };
}
