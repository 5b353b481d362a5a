import { nearestName } from '@seaworthy/core';

/** ` Did you mean X?` for the one of `names` that `given` most likely means; empty when none is near. */
export function didYouMean(given: string, names: Iterable<string>, prefix = ''): string {
  const meant = meantName(given.replace(/^seaworthy\//u, ''), names);
  return meant === undefined ? '' : ` Did you mean ${prefix}${meant}?`;
}

/** A rule may be written without its language (`no-sudo`), and any name may be cut short. */
function meantName(given: string, names: Iterable<string>): string | undefined {
  const spellings = new Map<string, string>();
  for (const name of names) {
    for (const spelling of [name, name.slice(name.indexOf('/') + 1)]) spellings.set(spelling, name);
  }
  const all = [...spellings.keys()];
  const begun = given.length < 3 ? undefined : all.find((spelling) => spelling.startsWith(given));
  return spellings.get(nearestName(given, all, 1) ?? begun ?? nearestName(given, all) ?? '');
}
