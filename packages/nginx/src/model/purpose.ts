import type { Location } from './locations.ts';
import { regexOf } from './regexes.ts';

/** Paths that a regular expression for a certain purpose does not match. */
const ELSEWHERE = ['/', '/x', '/api/x', '/x.html', '/x/y.json'];

/**
 * The first of these paths that a location is made for: its prefix is that path, with or without a slash at its end, or
 * its regular expression matches the path and not any other as well. Undefined when it is for none of them.
 *
 * @param paths without a slash at the end
 */
export function purposeOf({ kind, path }: Location, paths: readonly string[]): string | undefined {
  if (kind === 'named') return undefined;
  if (!kind.endsWith('regex')) {
    const plain = path.replace(/(?<!\/)\/$/u, '');
    return paths.find((each) => each === plain);
  }
  const regex = regexOf(path, kind === 'caseless regex');
  if (!regex || ELSEWHERE.some((each) => regex.test(each))) return undefined;
  return paths.find((each) => regex.test(each));
}
