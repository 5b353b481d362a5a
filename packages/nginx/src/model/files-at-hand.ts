import type { ProjectFile, ProjectFiles } from '@seaworthy/core';
import { globOf, isPattern } from './globs.ts';
import type { IncludedFiles } from './includes.ts';

/** Folders that one pattern is followed into: no configuration has as many. */
const MOST_FOLDERS = 100;

/**
 * The files that a configuration may include: those that the user's options give, and those of the project where the
 * host lets them be read. The former win. Paths are those of {@link ProjectFiles}.
 */
export class FilesAtHand {
  readonly #given: ReadonlyMap<string, ProjectFile>;
  readonly #project: ProjectFiles | undefined;

  constructor(given: IncludedFiles, project: ProjectFiles | undefined) {
    const names = Object.keys(given).sort();
    this.#given = new Map(names.map((path) => [path, { path, text: given[path]! }]));
    this.#project = project;
  }

  read(path: string): ProjectFile | undefined {
    return this.#given.get(path) ?? this.#project?.read(path);
  }

  /** The paths that a pattern matches, in order of name; also of folders, and of what cannot be read. */
  matching(pattern: string): readonly string[] {
    const given = [...this.#given.keys()].filter(globOf(pattern));
    return given.length > 0 || !this.#project ? given : matchingIn(this.#project, pattern);
  }
}

function matchingIn(project: ProjectFiles, pattern: string): readonly string[] {
  let found = [pattern.startsWith('/') ? '/' : ''];
  for (const segment of pattern.split('/').filter(Boolean)) {
    const matches = globOf(segment);
    found = found.slice(0, MOST_FOLDERS).flatMap((folder) => {
      const names = isPattern(segment) ? project.list(folder).filter(matches) : [segment];
      return names.map((name) => joinPath(folder, name));
    });
  }
  return found;
}

/** @param folder with no slash at its end, but for `/`; empty for that of the project */
export function joinPath(folder: string, path: string): string {
  return folder === '' || folder === '/' ? folder + path : `${folder}/${path}`;
}

/** The folder of a file, with no slash at its end; empty for that of the project. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
