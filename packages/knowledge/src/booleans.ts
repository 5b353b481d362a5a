const TRUTHY: ReadonlySet<string> = new Set(['true', '1', 'yes', 'on', 'y', 't']);
const FALSY: ReadonlySet<string> = new Set(['false', '0', 'no', 'off', 'n', 'f']);

/** Whether a text says yes, in any case: true, 1, yes, on, y, t. */
export function isTruthy(text: string): boolean {
  return TRUTHY.has(text.trim().toLowerCase());
}

/** Whether a text says no, in any case: false, 0, no, off, n, f. The empty text says neither yes nor no. */
export function isFalsy(text: string): boolean {
  return FALSY.has(text.trim().toLowerCase());
}

const OPPOSITES: readonly (readonly [yes: string, no: string])[] = [
  ['true', 'false'],
  ['1', '0'],
  ['yes', 'no'],
  ['on', 'off'],
  ['y', 'n'],
  ['t', 'f'],
];

/**
 * The opposite of a switch in the same spelling and case, `True` to `False`; undefined when `text` is no
 * switch.
 */
export function oppositeOf(text: string): string | undefined {
  const lower = text.toLowerCase();
  const pair = OPPOSITES.find((words) => words.includes(lower));
  if (!pair) return undefined;
  const opposite = pair[0] === lower ? pair[1] : pair[0];
  if (text === lower) return opposite;
  return text === text.toUpperCase() && text.length > 1
    ? opposite.toUpperCase()
    : `${opposite[0]!.toUpperCase()}${opposite.slice(1)}`;
}
