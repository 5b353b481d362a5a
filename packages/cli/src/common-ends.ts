/** How many of the first lines, and then of the last lines, are the same in both. */
export function commonEnds(
  before: readonly string[],
  after: readonly string[],
): { start: number; end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, end };
}
