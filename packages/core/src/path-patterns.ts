import picomatch from 'picomatch';

/**
 * The value of the last pattern that matches `path` (relative, forward slashes); undefined when none does.
 * A pattern without a slash matches the base name in any folder; an empty one matches nothing.
 */
export function matchLast<Value>(
  path: string,
  patterns: Readonly<Record<string, Value>> | undefined,
): Value | undefined {
  let found: Value | undefined;
  for (const [pattern, value] of Object.entries(patterns ?? {})) {
    if (pattern === '') continue;
    if (picomatch.isMatch(path, pattern, { dot: true, basename: !pattern.includes('/') })) found = value;
  }
  return found;
}
