import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileKindOf, isOutsideProject, matchLast, relativePath, type FileKind } from '@seaworthy/core';
import { enterFolder, isIgnored, patternsAround, type IgnorePatterns } from './gitignore.ts';
import { fileProblem, type Problem } from './problem.ts';

/** A file to check. */
export interface FoundFile {
  kind: FileKind;
  /** Absolute. */
  path: string;
  /** Relative to the working folder, as given when outside it; with forward slashes. */
  shown: string;
  /** Whether it was named on the command line itself. */
  named: boolean;
}

export interface DiscoverOptions {
  /** Absolute. */
  cwd: string;
  /** The folder that the patterns of `kinds` start from. */
  base: string;
  kinds: Readonly<Record<string, FileKind | null>> | undefined;
  /** Patterns of our own options, which hold besides those of .gitignore. */
  ignored: IgnorePatterns;
}

export interface Discovery {
  /** In the order of `paths`, below each by name, symbolic links last. */
  files: FoundFile[];
  problems: Problem[];
  /** Files that were named and that the configuration takes out. */
  skipped: string[];
}

/** The files of a known kind that `paths` name, and those in the folders that they name. */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const search = new Search(options);
  for (const path of paths.length > 0 ? paths : ['.']) await search.add(path);
  return search.result();
}

const NEVER_ENTERED = new Set(['.git', 'node_modules']);

/** A file or folder on the way through a tree. */
interface Visit {
  path: string;
  shown: string;
  /** The real path of the folder that the user named. */
  root: string;
  /** Relative to the folder that the user named: empty for itself, with a slash at the end for others. */
  below: string;
  /** What the .gitignore files around leave out. */
  gitignore: IgnorePatterns;
}

class Search {
  readonly #options: DiscoverOptions;
  readonly #problems: Problem[] = [];
  readonly #skipped: string[] = [];
  /** By real path: a file that two ways lead to is checked once. */
  readonly #found = new Map<string, FoundFile>();

  constructor(options: DiscoverOptions) {
    this.#options = options;
  }

  result(): Discovery {
    return { files: [...this.#found.values()], problems: this.#problems, skipped: this.#skipped };
  }

  async add(given: string): Promise<void> {
    const path = resolve(this.#options.cwd, given);
    const shown = shownPath(path, given, this.#options.cwd);
    try {
      const stats = statSync(path);
      if (stats.isDirectory()) {
        const links: FoundFile[] = [];
        const gitignore = await patternsAround(path);
        await this.#walk({ path, shown, root: realpathSync.native(path), below: '', gitignore }, links);
        for (const link of links) this.#keep(link, realpathSync.native(link.path));
      } else if (stats.isFile()) {
        this.#addNamed(path, shown);
      } else {
        this.#problems.push({ path: shown, message: 'It is neither a file nor a folder.' });
      }
    } catch (error) {
      this.#problems.push(fileProblem(shown, 'Cannot be checked', error));
    }
  }

  #addNamed(path: string, shown: string): void {
    const kind = kindOfNamed(path, shown, this.#options);
    if (kind === null) this.#skipped.push(shown);
    else if (typeof kind === 'object') this.#problems.push(kind);
    else this.#keep({ kind, path, shown, named: true }, realpathSync.native(path));
  }

  async #walk(visit: Visit, links: FoundFile[]): Promise<void> {
    const entries = this.#entriesOf(visit);
    const gitignore = entries.some(({ name }) => name === '.gitignore')
      ? await enterFolder(visit.path, visit.gitignore)
      : visit.gitignore;
    for (const entry of entries) {
      const { name } = entry;
      const inside = {
        path: join(visit.path, name),
        shown: visit.shown === '.' ? name : `${visit.shown.replace(/\/$/u, '')}/${name}`,
        root: visit.root,
        below: `${visit.below}${name}/`,
        gitignore,
      };
      if (!entry.isDirectory()) this.#addFound(entry, { ...inside, below: visit.below + name }, links);
      else if (this.#mayEnter(name, inside)) await this.#walk(inside, links);
    }
  }

  #mayEnter(name: string, { path, below, gitignore }: Visit): boolean {
    return !NEVER_ENTERED.has(name) && !isOutsideProject(below) && !this.#isIgnored(gitignore, path, true);
  }

  #addFound(entry: Dirent, { path, shown, root, below, gitignore }: Visit, links: FoundFile[]): void {
    const kind = this.#kindOf(path);
    if (!kind || this.#isIgnored(gitignore, path, false)) return;
    const file = { kind, path, shown, named: false };
    if (entry.isFile()) this.#keep(file, join(root, below));
    else if (entry.isSymbolicLink() && leadsToFile(path)) links.push(file);
  }

  #isIgnored(gitignore: IgnorePatterns, path: string, isFolder: boolean): boolean {
    return isIgnored(this.#options.ignored, path, isFolder) || isIgnored(gitignore, path, isFolder);
  }

  #entriesOf({ path, shown }: Visit): Dirent[] {
    try {
      return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#problems.push(fileProblem(shown, 'Cannot be searched', error));
      return [];
    }
  }

  #kindOf(path: string): FileKind | undefined {
    return fileKindOf(relativePath(path, this.#options.base), this.#options.kinds);
  }

  #keep(file: FoundFile, realPath: string): void {
    const known = this.#found.get(realPath);
    if (known) known.named ||= file.named;
    else this.#found.set(realPath, file);
  }
}

/** The kind of a named file: `null` when the configuration takes it out, a problem when it is unknown. */
export function kindOfNamed(
  path: string,
  shown: string,
  { base, kinds }: Pick<DiscoverOptions, 'base' | 'kinds'>,
): FileKind | Problem | null {
  const below = relativePath(path, base);
  const kind = fileKindOf(below, kinds);
  if (kind) return kind;
  if (matchLast(below, kinds) === null) return null;
  const message =
    'Its name does not tell what kind of file it is. Name the kind in seaworthy.json, under "kinds".';
  return { path: shown, message };
}

/** False for links to folders, which are not followed, and for those that lead nowhere. */
function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return false;
  }
}

function shownPath(path: string, given: string, cwd: string): string {
  const below = relative(cwd, path);
  const outside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  const shown = outside ? given : below || '.';
  return shown.replaceAll(sep, '/');
}
