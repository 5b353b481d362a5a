/** The last part of a path with forward slashes: `curl` of `/usr/bin/curl`; empty after a final slash. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path with forward slashes, relative to `cwd` when it lies below it. */
export function relativePath(path: string, cwd: string): string {
  const slashed = path.replaceAll('\\', '/');
  const base = cwd.replaceAll('\\', '/').replace(/\/$/u, '');
  return slashed.startsWith(`${base}/`) ? slashed.slice(base.length + 1) : slashed.replace(/^\.\//u, '');
}
