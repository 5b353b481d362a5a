import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `folder` and those above it up to the root of its git work tree, innermost first; alone outside of one. */
export function foldersUpToGitRoot(folder: string): string[] {
  const folders = [folder];
  for (let current = folder; !existsSync(join(current, '.git'));) {
    const parent = dirname(current);
    if (parent === current) return [folder];
    folders.push(parent);
    current = parent;
  }
  return folders;
}
