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
