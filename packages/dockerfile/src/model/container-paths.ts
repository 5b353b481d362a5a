/** The longest path that Linux takes. */
const LONGEST = 4096;

/**
 * An absolute path of a Linux container without `.`, `..` and doubled slashes; undefined where the text does
 * not say it: variables, `~`, and a relative path below an unknown folder.
 */
export function resolvePath(path: string, folder: string | undefined): string | undefined {
  if (path === '' || path.length > LONGEST || /[$`~]/u.test(path)) return undefined;
  if (!path.startsWith('/') && folder === undefined) return undefined;
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const resolved = `/${parts.join('/')}`;
  return resolved.length > LONGEST ? undefined : resolved;
}

/** A path and its parent folders, the path first: `/a/b`, `/a`, `/`. */
export function* pathAndParents(path: string): Generator<string> {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
  yield '/';
}
