import { baseName } from '@seaworthy/core';
import type { Directive } from '../ast.ts';

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

/**
 * The paths that an `include` brings, in order: a pattern brings those it matches, by name, and may bring none.
 * Undefined when a file without pattern is not at hand.
 *
 * @param folder of the main configuration, with no slash at its end; empty for that of the project
 */
export function resolveInclude(path: string, files: IncludedFiles, folder: string): string[] | undefined {
  const places = path.startsWith('/') ? [path] : [joinPath(folder, path), `/etc/nginx/${path}`];
  if (!/[*?[]/u.test(path)) {
    const found = places.find((place) => Object.hasOwn(files, place));
    return found === undefined ? undefined : [found];
  }
  const names = Object.keys(files).sort();
  for (const place of places) {
    const pattern = globPattern(place);
    const found = names.filter((name) => pattern.test(name));
    if (found.length > 0) return found;
  }
  return undefined;
}

function joinPath(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** `*` and `?` stand for anything but a slash. */
function globPattern(path: string): RegExp {
  const source = path.replaceAll(/\*+|\?|\[!?[^\]/]*\]|[\\^$.*+?()[\]{}|/-]/gu, (part) => {
    if (part.startsWith('*')) return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 1 && part.startsWith('[')) {
      const set = part.slice(1, -1).replaceAll(/[\\\]^[]/gu, String.raw`\$&`);
      return set === '' ? String.raw`\[\]` : `[${set.replace(/^!/u, '^')}]`;
    }
    return `\\${part}`;
  });
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return /^$(?!)/u;
  }
}
