/** A home folder, whoever's it is: the user on whose machine this runs is not known. */
const HOME = /^(?:\$\{HOME\}|\/root|\/(?:home|Users)\/[^/]+)(?=\/|$)/u;

/**
 * A path of the host in one spelling, so that it can be compared: without `.`, `..`, doubled slashes and a slash at the end,
 * with `~` for every home folder and `/run` for `/var/run`, which is a link to it. Paths from the folder of the file, also
 * by `${PWD}`, are relative: `.` is that folder.
 *
 * @param written as a `Field` has it, with `${NAME}` for undecided variables
 */
export function canonicalHostPath(written: string): string {
  return withoutDots(written.replace(/^\$\{PWD\}(?=\/|$)/u, '.'))
    .replace(/^\/var\/run(?=\/|$)/u, '/run')
    .replace(HOME, '~');
}

function withoutDots(path: string): string {
  const root = path.startsWith('/') ? '/' : '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    const above = parts.at(-1);
    if (part !== '..') parts.push(part);
    else if (above !== undefined && above !== '..') parts.pop();
    else if (root === '') parts.push(part);
  }
  return root + parts.join('/') || '.';
}

const canonical = new WeakMap<readonly string[], readonly string[]>();

/** The paths of an option in the spelling of {@link canonicalHostPath}; computed once for a list. */
export function canonicalHostPaths(paths: readonly string[]): readonly string[] {
  let known = canonical.get(paths);
  if (!known) {
    known = paths.map(canonicalHostPath);
    canonical.set(paths, known);
  }
  return known;
}

/**
 * Whether a canonical path is meant by one of `patterns`, as rules have them for options: a path, or with `/**` at its end
 * that path and everything below it.
 */
export function isPathIn(path: string, patterns: readonly string[]): boolean {
  return canonicalHostPaths(patterns).some((pattern) => {
    if (!pattern.endsWith('/**')) return path === pattern;
    const base = pattern.slice(0, -3);
    return path === base || path.startsWith(`${base}/`);
  });
}
