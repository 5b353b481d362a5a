/** Names longer than this are no typing errors; the limit keeps the comparison cheap. */
const MAX_LENGTH = 80;

/**
 * The one of `names` that `given` is most likely a misspelling of, letter case aside; undefined when none is
 * near.
 *
 * @param farthest how many typing errors apart they may be; by default two for every five letters, three at
 * most
 */
export function nearestName(
  given: string,
  names: Iterable<string>,
  farthest = Math.min(3, Math.max(1, Math.round(given.length * 0.4))),
): string | undefined {
  if (given.length > MAX_LENGTH) return undefined;
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const distance = editDistance(given.toLowerCase(), name.toLowerCase());
    if (distance < least) [nearest, least] = [name, distance];
  }
  return least <= farthest ? nearest : undefined;
}

/** Insertions, deletions and replacements that turn `a` into `b`; two swapped neighbours count once. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
