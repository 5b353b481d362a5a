import type { Location } from './locations.ts';
import { regexOf } from './regexes.ts';
import type { Scope } from './scope.ts';

/** Which location serves a path; `undefined` when it is none and the server itself answers. */
export type LocationMatch = { kind: 'known'; location: Location | undefined } | { kind: 'unknown' };

/**
 * The location of a level that serves `path`, as nginx finds it: an exact one; else the longest prefix is remembered,
 * and unless it is `^~` the first regular expression that matches wins over it; nested locations are searched in the
 * same way. Unknown when an include that is not at hand could hold a location, or when a regular expression cannot be
 * tried.
 *
 * @param path decoded, without the query: `/.git/config`. At most some hundred characters, for speed.
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 */
export function matchLocation(level: Level, path: string): LocationMatch {
  const found = search(level, path);
  return found === 'unknown' ? { kind: 'unknown' } : { kind: 'known', location: found.location };
}

type Level = Readonly<{ scope: Scope; locations: readonly Location[] }>;

/** `isFinal` when no regular expression of the levels around is tried any more. */
function search(
  { scope, locations }: Level,
  path: string,
): { location: Location | undefined; isFinal: boolean } | 'unknown' {
  if (scope.couldHold('location')) return 'unknown';
  const exact = locations.find((location) => location.kind === 'exact' && location.path === path);
  if (exact) return { location: exact, isFinal: true };
  const prefix = longestPrefix(locations, path);
  const inner = prefix && search(prefix, path);
  if (inner === 'unknown' || inner?.isFinal) return inner;
  if (prefix?.kind !== 'stop') {
    for (const location of locations) {
      if (!location.kind.endsWith('regex')) continue;
      const regex = regexOf(location.path, location.kind === 'caseless regex');
      if (!regex) return 'unknown';
      if (!regex.test(path)) continue;
      const nested = search(location, path);
      return nested === 'unknown' ? nested : { location: nested.location ?? location, isFinal: true };
    }
  }
  return { location: inner?.location ?? prefix, isFinal: false };
}

function longestPrefix(locations: readonly Location[], path: string): Location | undefined {
  let longest: Location | undefined;
  for (const location of locations) {
    if (location.kind !== 'prefix' && location.kind !== 'stop') continue;
    if (path.startsWith(location.path) && location.path.length > (longest?.path.length ?? -1)) longest = location;
  }
  return longest;
}
