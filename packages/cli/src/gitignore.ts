import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { foldersUpToGitRoot } from './git-root.ts';

/** Patterns in .gitignore syntax that hold below a folder; those of a deeper folder have the last word. */
export interface IgnoreScope {
  /** Absolute. */
  folder: string;
  patterns: Ignore;
  outer: IgnoreScope | undefined;
}

/** Whether the patterns of `scope` leave out the file, or the folder with all that is in it. */
export function isIgnored(scope: IgnoreScope | undefined, path: string, isFolder: boolean): boolean {
  for (let current = scope; current; current = current.outer) {
    const below = pathBelow(path, current.folder);
    if (below === undefined) continue;
    const { ignored, unignored } = current.patterns.test(isFolder ? `${below}/` : below);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** A scope for patterns of our own options; without any, the outer scope. */
export async function ignorePatterns(
  patterns: string | readonly string[],
  folder: string,
  outer?: IgnoreScope,
): Promise<IgnoreScope | undefined> {
  if (patterns.length === 0) return outer;
  const { default: ignore } = await import('ignore');
  return { folder, patterns: ignore({ ignorecase: false }).add(patterns), outer };
}

/** The scope in `folder`: that around it, and the patterns of its own .gitignore. */
export async function enterFolder(folder: string, outer: IgnoreScope | undefined): Promise<IgnoreScope | undefined> {
  return ignorePatterns(readPatterns(join(folder, '.gitignore')), folder, outer);
}

/** The scope around `folder`, from the .gitignore files up to the git root; none when they leave out the folder itself. */
export async function scopeAround(folder: string): Promise<IgnoreScope | undefined> {
  let scope: IgnoreScope | undefined;
  for (const above of foldersUpToGitRoot(folder).slice(1).reverse()) scope = await enterFolder(above, scope);
  return isIgnored(scope, folder, true) ? undefined : scope;
}

/** Empty for a file that is not there or cannot be read: Git, too, goes on without it. */
function readPatterns(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The way from `folder` to `path` with forward slashes; undefined when it does not lie below. */
function pathBelow(path: string, folder: string): string | undefined {
  const prefix = folder.endsWith(sep) ? folder : folder + sep;
  if (!path.startsWith(prefix)) return undefined;
  return relative(folder, path).replaceAll(sep, '/');
}
