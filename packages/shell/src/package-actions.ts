/** What a package manager is asked to do. */
export type PackageAction =
  /** Adds packages, or what the project's manifest asks for when none is named. */
  | 'install'
  /** Installs exactly what the lockfile says (`npm ci`). */
  | 'ci'
  /** Reads the package index anew and changes no package (`apt-get update`). */
  | 'update'
  /** Replaces installed packages by newer ones (`apt-get upgrade`, `dnf update`, `npm update`). */
  | 'upgrade'
  | 'remove'
  /** Removes what the project does not need (`npm prune`). */
  | 'prune'
  /** Empties the cache. */
  | 'clean'
  /** Runs a script of the project or a program that is installed (`npm start`). */
  | 'run'
  /** Runs a program of a package that is fetched if need be (`npx`). */
  | 'exec'
  | 'other';

/** How a package manager reads its command line. */
export interface ManagerSyntax {
  /** Options that take the next word for their value when it is not attached, as letters and long names. */
  withValue: readonly string[];
  /** By sub-command, or by two of them (`global add`). */
  actions: ReadonlyMap<string, PackageAction>;
  /** Without a sub-command; `other` when absent. */
  bare?: PackageAction;
  /** With a sub-command that is not in `actions`; `other` when absent. */
  unknown?: PackageAction;
}

/** Builds {@link ManagerSyntax.actions} from lists of sub-commands, separated by commas. */
export function actions(table: Partial<Record<PackageAction, string>>): ReadonlyMap<string, PackageAction> {
  const bySubcommand = new Map<string, PackageAction>();
  for (const [action, subcommands] of Object.entries(table)) {
    for (const subcommand of subcommands.split(',')) {
      bySubcommand.set(subcommand.trim().replace(/\s+/g, ' '), action as PackageAction);
    }
  }
  return bySubcommand;
}

/** Builds {@link ManagerSyntax.withValue} from letters and a list of long names, separated by white space. */
export function optionNames(letters: string, long: string): string[] {
  return [...letters, ...long.trim().split(/\s+/)];
}
