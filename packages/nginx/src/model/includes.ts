import { baseName, type ProjectFile } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import { joinPath, type FilesAtHand } from './files-at-hand.ts';
import { globOf, isPattern } from './globs.ts';

/** The text of included files by path; relative paths start at the folder of the main configuration. */
export type IncludedFiles = Readonly<Record<string, string>>;

/** An `include` whose files are not at hand, or a placeholder that stands for whole statements. */
export interface UnresolvedInclude {
  directive: Directive;
  /** The path as it is written. */
  path: string;
  /** Whether what it brings could set directive `name`. By the names of well-known files it is often certain not to. */
  couldHold(name: string): boolean;
}

/** What files hold that come with nginx and have no other content by convention. */
const WELL_KNOWN: readonly (readonly [file: RegExp, holds: RegExp])[] = [
  [/^(?:mime|media)[._]types(?:\.conf)?$/u, /^types$/u],
  [/^fastcgi(?:_params|\.conf|-php\.conf)$/u, /^(?:fastcgi_(?:param|index|split_path_info)|set|try_files)$/u],
  [/^(?:uwsgi|scgi)_params$/u, /^(?:uwsgi|scgi)_param$/u],
  [/^(?:koi-utf|koi-win|win-utf)$/u, /^charset_map$/u],
  [/^proxy[_-]params?(?:\.conf)?$/u, /^proxy_/u],
];

/** In these folders are files that Debian's packages put there to load modules. */
const MODULES = /(?:^|\/)modules-enabled\/|(?:^|\/)modules\/[^/]*$/u;

export function unresolvedInclude(directive: Directive): UnresolvedInclude {
  const path = directive.args[0]?.value ?? directive.name;
  const known = WELL_KNOWN.find(([file]) => file.test(baseName(path)))?.[1];
  const holds = MODULES.test(path) ? /^load_module$/u : known;
  return { directive, path, couldHold: (name) => holds?.test(name) ?? true };
}

/** A pattern that brings more files is left unread. */
const MOST_MATCHES = 100;

/** What an `include` brings of the files at hand. */
export interface Inclusion {
  /** In the order of nginx. */
  files: readonly ProjectFile[];
  /** Whether that is all. False where a file is not at hand, or cannot be read. */
  isComplete: boolean;
}

/**
 * The files that an `include` brings. A path that is relative starts at the first of some folders where the file is; a
 * pattern brings those it matches, by name. One that matches none may well do so where nginx runs.
 */
export function resolveInclude(path: string, files: FilesAtHand, folders: readonly string[]): Inclusion {
  const places = path.startsWith('/') ? [path] : folders.map((folder) => joinPath(folder, path));
  for (const place of places) {
    const paths = isPattern(place) ? files.matching(place) : [place];
    if (paths.length > MOST_MATCHES) break;
    const found = paths.flatMap((each) => files.read(each) ?? []);
    if (found.length > 0) return { files: found, isComplete: found.length === paths.length };
  }
  return { files: [], isComplete: false };
}

/** Whether an `include` could bring the file `path` from wherever it ends up, by the last parts of both. */
export function couldInclude(include: UnresolvedInclude, path: string): boolean {
  const name = baseName(path).replace(/\.template$/u, '');
  // Files of these names are for an image of their own, whose `default.conf` they become.
  if (/^nginx\.(?:.+\.)?conf$/u.test(name)) return false;
  return include.couldHold('server') && globOf(baseName(include.path))(name);
}
