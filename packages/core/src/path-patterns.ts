import picomatch from 'picomatch';

/** A path with forward slashes, relative to `cwd` when it lies below it. */
export function relativePath(path: string, cwd: string): string {
  const slashed = path.replaceAll('\\', '/');
  const base = cwd.replaceAll('\\', '/').replace(/\/$/u, '');
  return slashed.startsWith(`${base}/`) ? slashed.slice(base.length + 1) : slashed.replace(/^\.\//u, '');
}

/**
 * The value of the last pattern that matches `path` (relative, forward slashes); undefined when none does.
 * A pattern without a slash matches the base name in any folder.
 */
export function matchLast<Value>(
  path: string,
  patterns: Readonly<Record<string, Value>> | undefined,
): Value | undefined {
  let found: Value | undefined;
  for (const [pattern, value] of Object.entries(patterns ?? {})) {
    if (picomatch.isMatch(path, pattern, { dot: true, basename: !pattern.includes('/') })) found = value;
  }
  return found;
}
