/** A file of the project, as another one refers to it. */
export interface ProjectFile {
  /** Where it is in truth, symbolic links followed; of the form of the paths that are asked for. */
  readonly path: string;
  /** Without byte order mark. */
  readonly text: string;
}

/**
 * The files of a project besides the one that is analysed, for languages whose texts refer to others. A host hands it
 * in and decides what lies behind it: the disk, the open documents of an editor, an archive.
 *
 * Paths have forward slashes. They are relative to the project, or absolute for files outside of it, which most hosts
 * do not give away. Nothing throws; what may not or cannot be read is not there. An unchanged file is the same object
 * each time, so that what was made of it can be kept.
 */
export interface ProjectFiles {
  read(path: string): ProjectFile | undefined;
  /** The names of what is in a folder, its folders too, in order; none for what is no folder. */
  list(folder: string): readonly string[];
}

/** Gives the files of the project in the folder `cwd`. */
export type OpenProject = (cwd: string) => ProjectFiles;
