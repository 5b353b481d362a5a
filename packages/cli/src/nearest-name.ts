/** Names longer than this are not typing errors of ours; the limit keeps the comparison cheap. */
const MAX_LENGTH = 80;

/** The one of `names` that `given` is most likely a misspelling of; undefined when none is near. */
export function nearestName(given: string, names: Iterable<string>): string | undefined {
  if (given.length > MAX_LENGTH) return undefined;
  const wanted = given.toLowerCase();
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const distance = Math.min(...spellings(name).map((spelling) => editDistance(wanted, spelling)));
    if (distance < least) [nearest, least] = [name, distance];
  }
  return least <= Math.max(1, Math.floor(given.length / 3)) ? nearest : undefined;
}

/** ` Did you mean X?`, or nothing. */
export function didYouMean(given: string, names: Iterable<string>, prefix = ''): string {
  const nearest = nearestName(given, names);
  return nearest === undefined ? '' : ` Did you mean ${prefix}${nearest}?`;
}

/** A rule may be written without its language: `no-root-user` for `dockerfile/no-root-user`. */
function spellings(name: string): string[] {
  const spelling = name.toLowerCase();
  return [spelling, spelling.slice(spelling.indexOf('/') + 1)];
}

/** Insertions, deletions and replacements that turn `a` into `b`; two swapped neighbours count once. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
