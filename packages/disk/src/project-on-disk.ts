import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { resolve, sep } from 'node:path';
import { relativePath, type OpenProject, type ProjectFile, type ProjectFiles } from '@seaworthy/core';

/** In bytes. No configuration that a person wrote is larger. */
const LARGEST_FILE = 1 << 20;
/** A folder with more names is no folder of configurations; what it holds is not told. */
const MOST_NAMES = 10_000;
/** Files and folders. What a long-running process has kept beyond that is dropped and read anew when asked for. */
const MOST_KEPT = 5000;

/**
 * The files below the project's folder, and below `roots`, which are absolute. Links that lead out of them lead
 * nowhere. Each file is read once, and again when it has changed.
 */
export function openDisk(roots: readonly string[] = []): OpenProject {
  const projects = new Map<string, ProjectFiles>();
  return (cwd) => {
    let project = projects.get(cwd);
    if (!project) projects.set(cwd, (project = new ProjectOnDisk(cwd, roots)));
    return project;
  };
}

class ProjectOnDisk implements ProjectFiles {
  readonly #cwd: string;
  /** The project's folder without links. */
  readonly #base: string;
  readonly #roots: readonly string[];
  readonly #files = new Kept<ProjectFile | undefined>();
  readonly #folders = new Kept<readonly string[]>();

  constructor(cwd: string, roots: readonly string[]) {
    this.#cwd = cwd;
    this.#base = realPathOf(cwd) ?? cwd;
    this.#roots = [cwd, ...roots].flatMap((root) => realPathOf(root) ?? []);
  }

  read(path: string): ProjectFile | undefined {
    const found = this.#find(path);
    if (!found?.stats.isFile() || found.stats.size > LARGEST_FILE) return undefined;
    return this.#files.get(found, () => {
      const text = textOf(found.path);
      return text === undefined ? undefined : { path: relativePath(found.path, this.#base), text };
    });
  }

  list(folder: string): readonly string[] {
    const found = this.#find(folder);
    return found?.stats.isDirectory() ? this.#folders.get(found, () => namesIn(found.path)) : [];
  }

  /** What is at a path, when it lies in one of the folders that may be looked into. */
  #find(path: string): Found | undefined {
    const real = realPathOf(resolve(this.#cwd, path));
    if (real === undefined || !this.#roots.some((root) => isWithin(real, root))) return undefined;
    try {
      return { path: real, stats: statSync(real) };
    } catch {
      return undefined;
    }
  }
}

interface Found {
  /** Absolute, without links. */
  path: string;
  stats: Stats;
}

/** What was made of files or folders, for as long as they do not change. */
class Kept<Value> {
  readonly #values = new Map<string, { mark: string; value: Value }>();

  get({ path, stats }: Found, make: () => Value): Value {
    const mark = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
    const kept = this.#values.get(path);
    if (kept?.mark === mark) return kept.value;
    const value = make();
    if (this.#values.size >= MOST_KEPT) this.#values.clear();
    this.#values.set(path, { mark, value });
    return value;
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Undefined for what is not readable as UTF-8 text. */
function textOf(path: string): string | undefined {
  try {
    const bytes = readFileSync(path);
    if (!isUtf8(bytes) || bytes.includes(0)) return undefined;
    const text = bytes.toString('utf8');
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder);
    return names.length > MOST_NAMES ? [] : names.sort();
  } catch {
    return [];
  }
}
