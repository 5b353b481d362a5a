import type { ShellProblem } from './script.ts';

/** No more than this is underlined, or searched. */
const MAX_LENGTH = 80;

const TOKEN = /^(?:[;&|<>]+|[()]|[^\s;&|()<>]+)/;
const LAST_TOKEN = /(?:[;&|<>]+|[()]|[^\s;&|()<>]+)$/;

/**
 * The interval of `text` to underline for what the parser found wrong at `offset`: the token there, or the
 * one before when there is none.
 */
export function problemRange(text: string, offset: number): { start: number; end: number } {
  const at = Math.min(Math.max(offset, 0), text.length);
  const token = TOKEN.exec(text.slice(at, at + MAX_LENGTH));
  if (token) return { start: at, end: at + token[0].length };
  const from = Math.max(at - MAX_LENGTH, 0);
  const before = text.slice(from, at).trimEnd();
  const length = LAST_TOKEN.exec(before)?.[0].length ?? 0;
  const end = from + before.length;
  return { start: end - length, end };
}

/** How the message of a problem ends that is not the shell's but ours: the text goes beyond what is read. */
const BEYOND_LIMITS = 'to be read';

/** Whether a part of the script was not read because it is too long or too deeply nested; no syntax error. */
export function isBeyondLimits({ message }: ShellProblem): boolean {
  return message.endsWith(BEYOND_LIMITS);
}
