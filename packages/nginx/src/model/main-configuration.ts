import type { ProjectFile } from '@seaworthy/core';
import { contextsOf } from './file-context.ts';
import { folderOf, joinPath, type FilesAtHand } from './files-at-hand.ts';
import { foreignFile } from './foreign-files.ts';
import { couldInclude, resolveInclude, unresolvedInclude } from './includes.ts';

/**
 * A fragment is not judged inside a larger configuration than this, in files and characters: what takes long for a main
 * configuration would take as long again for each of its files.
 */
const MOST_FILES = 50;
const LONGEST = 200_000;

/** Names of main configurations; that of the official image renders templates. */
const MAIN_NAMES = ['nginx*.conf', 'nginx*.conf.template'];

/** Where the configuration of an image or of a server is. */
export const USUAL_FOLDER = '/etc/nginx';

/** What the files around a fragment say of its place. */
export interface MainAround {
  /** The whole configuration that includes it, at one place. */
  main: ProjectFile | undefined;
  /**
   * Where there is none: whether directive `name` could be set around the fragment, because a configuration that has it
   * could include the fragment: from a path that is not at hand, or at several places. Undefined when none could.
   */
  couldSet: ((name: string) => boolean) | undefined;
}

/**
 * The main configuration of a fragment: `nginx.conf`, `nginx.prod.conf` or the like in the nearest folder around it
 * that has one.
 *
 * @param path of the fragment, of the form of the paths of `files`
 */
export function mainAround(path: string, files: FilesAtHand): MainAround {
  const mains = mainsAround(path, files);
  const found = mains.map((main) => inclusionsOf(path, main, files));
  const times = found.reduce((sum, inclusions) => sum + inclusions.times, 0);
  if (times === 1) return { main: mains[found.findIndex((each) => each.times === 1)], couldSet: undefined };
  const possible = found.filter((each) => each.times > 0 || each.isPossible);
  if (possible.length === 0) return { main: undefined, couldSet: undefined };
  return { main: undefined, couldSet: (name) => possible.some(({ names }) => names?.has(name) ?? true) };
}

function mainsAround(path: string, files: FilesAtHand): readonly ProjectFile[] {
  for (const folder of foldersAround(path)) {
    const names = MAIN_NAMES.flatMap((name) => files.matching(joinPath(folder, name)));
    const mains = names.flatMap((name) => files.read(name) ?? []).filter((file) => file.path !== path && isMain(file));
    if (mains.length > 0) return mains;
  }
  const usual = files.read(`${USUAL_FOLDER}/nginx.conf`);
  return usual ? [usual] : [];
}

function isMain(file: ProjectFile): boolean {
  const { directives } = foreignFile(file);
  return contextsOf(directives)[0] === 'main' && directives.some(({ name }) => name === 'http');
}

/** The folders that a file is in, the innermost first. */
export function foldersAround(path: string): string[] {
  const folders = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return path.startsWith('/') ? [...folders, '/'] : [...folders, ''];
}

/** What a configuration has to do with a file. */
interface Inclusions {
  /** How often it includes it, also by way of others. */
  times: number;
  /** Whether a path that is not at hand could be the file. */
  isPossible: boolean;
  /** The directives that it has, with what it includes; undefined when it is too large to be looked through. */
  names: ReadonlySet<string> | undefined;
}

function inclusionsOf(path: string, main: ProjectFile, files: FilesAtHand): Inclusions {
  const folders = [folderOf(main.path), USUAL_FOLDER];
  const open = [{ file: main, within: [main.path] }];
  const names = new Set<string>();
  let times = 0;
  let isPossible = false;
  let looked = 0;
  let length = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    looked += 1;
    length += next.file.text.length;
    if (looked > MOST_FILES || length > LONGEST) return { times: 0, isPossible: true, names: undefined };
    const foreign = foreignFile(next.file);
    for (const name of foreign.names) names.add(name);
    for (const directive of foreign.includes) {
      const unresolved = unresolvedInclude(directive);
      const { files: found, isComplete } = resolveInclude(unresolved.path, files, folders);
      if (!isComplete && couldInclude(unresolved, path)) isPossible = true;
      for (const file of found) {
        if (file.path === path) times += 1;
        else if (!next.within.includes(file.path)) open.push({ file, within: [...next.within, file.path] });
      }
    }
  }
  return { times, isPossible, names };
}
