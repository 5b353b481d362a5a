/**
 * As whom the main process of an image runs when nobody says otherwise:
 * - `root`: the image leaves that to those who build on it;
 * - `nonRoot`: it has a `USER`;
 * - `dropsPrivileges`: it starts as root, and its entrypoint or server goes on as somebody else;
 * - `rootByDesign`: a server that is documented to run as root, for low ports or the Docker socket.
 */
export type RunsAs = 'root' | 'nonRoot' | 'dropsPrivileges' | 'rootByDesign';

/** What a port of an image is for. */
export type PortUse = 'data' | 'cluster' | 'admin' | 'web';

/** What is known of an image or a family of them. */
export interface ImageFacts {
  /** Repositories as `parseImageReference` gives them; `*` stands for any text. */
  images: readonly string[];
  /** The row holds only for tags that match one of these; `*` stands for any text. */
  tags?: readonly string[];
  /** `base`: made to build on; `admin`: a user interface for operators. */
  role: 'base' | 'datastore' | 'proxy' | 'admin' | 'application';
  runsAs?: RunsAs;
  /** An account without privileges that the image already has. */
  account?: { readonly name: string; readonly uid?: number };
  /** The image has a `HEALTHCHECK` of its own. */
  healthcheck?: true;
  /** Has no shell, so that only exec form works. */
  shell?: false;
  ports?: readonly { readonly port: number; readonly use: PortUse }[];
  /**
   * Directories that must lie on a volume; a mount of a parent will do, or of a folder below the first one.
   */
  dataPaths?: readonly string[];
  /** Variables that set a password, with the value that applies when they are not set. */
  passwords?: readonly { readonly name: string; readonly default?: string }[];
  /** Variables that name the account of such a password. */
  users?: readonly { readonly name: string; readonly default?: string }[];
  /** What is appended to the name of a variable to read its value from a file. */
  fileSuffix?: '_FILE' | '__FILE';
  /** Settings that let everybody in: any of the values, in any case; without values any truthy text. */
  openSettings?: readonly { readonly name: string; readonly values?: readonly string[] }[];
  /** A command for `CMD-SHELL` that tells whether the server answers. */
  healthCommand?: string;
  source: string;
}
