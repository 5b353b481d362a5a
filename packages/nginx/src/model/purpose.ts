import { passesBelow } from './applications.ts';
import type { Configuration } from './configuration.ts';
import { locationOf, type Location } from './locations.ts';
import { regexOf } from './regexes.ts';
import type { Scope } from './scope.ts';
import { serverOf } from './servers.ts';

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

/** What a level is for, in the words of its author: its paths, the names of its server, the hosts of its upstreams. */
export function wordsAbout(scope: Scope, configuration: Configuration): string[] {
  const locations = [...scope.outwards()].flatMap(({ head }) => (head && locationOf(head, configuration)) ?? []);
  const names = serverOf(configuration, scope)?.names.map(({ value }) => value) ?? [];
  const upstreams = passesBelow(scope, configuration).map(({ host }) => host);
  return [...locations.map(({ path }) => path), ...names, ...upstreams];
}
