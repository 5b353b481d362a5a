import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { foldersUpToGitRoot } from './git-root.ts';

/**
 * Patterns in .gitignore syntax that hold together, the last match having the last word; undefined for none.
 * Those of every folder are rewritten to start from the root of the file system, so that one list holds all.
 *
 * @see https://git-scm.com/docs/gitignore
 */
export type IgnorePatterns = Ignore | undefined;

/** Whether `patterns` leave out the file, or the folder with all that is in it. */
export function isIgnored(patterns: IgnorePatterns, path: string, isFolder: boolean): boolean {
  return patterns?.ignores(fromRoot(path) + (isFolder ? '/' : '')) ?? false;
}

/** `outer` and after them the patterns in `lines`, which start from `folder`. */
export async function addPatterns(
  lines: readonly string[],
  folder: string,
  outer?: IgnorePatterns,
): Promise<IgnorePatterns> {
  const prefix = `/${fromRoot(folder)}`.replace(/\/$/u, '').replaceAll(/[\\*?[\]]/gu, String.raw`\$&`);
  const patterns = lines.flatMap((line) => rebase(line, prefix));
  if (patterns.length === 0) return outer;
  const { default: ignore } = await import('ignore');
  const all = ignore({ ignorecase: false });
  return (outer ? all.add(outer) : all).add(patterns);
}

/** `outer` and after them the patterns of the folder's own .gitignore. */
export async function enterFolder(folder: string, outer: IgnorePatterns): Promise<IgnorePatterns> {
  return addPatterns(readLines(join(folder, '.gitignore')), folder, outer);
}

/** The patterns of the .gitignore files above `folder`; none when they leave out the folder itself. */
export async function patternsAround(folder: string): Promise<IgnorePatterns> {
  let patterns: IgnorePatterns;
  for (const above of foldersUpToGitRoot(folder).slice(1).reverse())
    patterns = await enterFolder(above, patterns);
  return isIgnored(patterns, folder, true) ? undefined : patterns;
}

/** A pattern without a slash before its end matches at any depth. */
function rebase(line: string, prefix: string): string[] {
  const trimmed = line.trimEnd();
  const pattern = trimmed.endsWith('\\') && trimmed.length < line.length ? `${trimmed} ` : trimmed;
  if (pattern === '' || pattern.startsWith('#')) return [];
  const [sign, body] = pattern.startsWith('!') ? ['!', pattern.slice(1)] : ['', pattern];
  const slash = body.indexOf('/');
  if (slash === 0) return [`${sign}${prefix}${body}`];
  return [slash > 0 && slash < body.length - 1 ? `${sign}${prefix}/${body}` : `${sign}${prefix}/**/${body}`];
}

/** None for a file that is not there or cannot be read: Git, too, goes on without it. */
function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/u, '')
      .split(/\r?\n/u);
  } catch {
    return [];
  }
}

/** An absolute path as the way from the root of the file system, with forward slashes. */
function fromRoot(path: string): string {
  return path.replaceAll(sep, '/').replace(/^\//u, '');
}
