import {
  isSystemPackageManager,
  packageCommand,
  type PackageCommand,
  type ShellWord,
  type SimpleCommand,
} from '@seaworthy/shell';

/** The packages that an install names, as far as they are to be seen. */
export interface NamedPackages {
  call: PackageCommand;
  pinned: ShellWord[];
  unpinned: ShellWord[];
  /** The first that is unpinned as it could be written, with a version made up. */
  example: string;
  /** From a distribution's repository, which keeps the newest version only. */
  distribution: boolean;
  /** Belongs to the project in the working directory, if there is one. */
  local: boolean;
}

/** How one package manager is told versions. */
interface VersionSyntax {
  /** Sub-commands that install what they name. */
  subcommands: readonly string[];
  /** Whether a package is written with a version. */
  pinned: RegExp;
  /** Options that say it for all packages, or where else the packages come from. */
  options?: readonly string[];
  /** The part of a package that is its name, then `separator` and a version. */
  separator: string;
}

/** npm(1): a version or a range, not a tag such as `latest`. */
const NPM: VersionSyntax = {
  subcommands: ['install', 'i', 'add', 'a'],
  pinned: /^.[^@]*@.*\d/u,
  separator: '@',
};
/** Version specifiers of Python packages, and direct references. */
const PIP: VersionSyntax = {
  subcommands: ['install'],
  pinned: /[=<>~!]|@./u,
  options: ['c', 'constraint', 'constraints', 'no-index'],
  separator: '==',
};
const YUM: VersionSyntax = { subcommands: ['install'], pinned: /-\d|^@/u, separator: '-' };

/**
 * Sources: the manuals of the package managers. Those that are not here install what a project's manifest
 * says.
 */
const SYNTAX: Partial<Record<PackageCommand['manager'], VersionSyntax>> = {
  npm: NPM,
  yarn: { ...NPM, subcommands: ['add'] },
  pnpm: NPM,
  bun: NPM,
  pip: PIP,
  uv: PIP,
  pipx: { ...PIP, options: ['spec'] },
  conda: { subcommands: ['install', 'create'], pinned: /[=<>]/u, separator: '=' },
  gem: { subcommands: ['install', 'i'], pinned: /:\d/u, options: ['v', 'version'], separator: ':' },
  // Without `@` the module's own go.mod has the version.
  go: { subcommands: ['install'], pinned: /^[^@]*(?:$|@.*\d)/u, separator: '@v' },
  cargo: {
    subcommands: ['install', 'binstall'],
    pinned: /@./u,
    options: ['version', 'vers', 'path', 'git'],
    separator: '@',
  },
  composer: { subcommands: ['require'], pinned: /[:=@]|^[\d^~*<>]/u, separator: ':' },
  apt: { subcommands: ['install'], pinned: /[=/]/u, separator: '=' },
  apk: { subcommands: ['add'], pinned: /[=<>~@]/u, separator: '=' },
  yum: YUM,
  dnf: YUM,
  microdnf: YUM,
  tdnf: YUM,
  zypper: { subcommands: ['install', 'in'], pinned: /[=<>]/u, separator: '=' },
};

const NODE_MANAGERS: ReadonlySet<string> = new Set(['npm', 'yarn', 'pnpm', 'bun']);

/** The packages that a command installs with and without a version; undefined when it names none by name. */
export function namedPackages(command: SimpleCommand): NamedPackages | undefined {
  const call = packageCommand(command);
  const syntax = call && SYNTAX[call.manager];
  if (!syntax || !installsByName(call, command, syntax)) return undefined;
  const { manager, options, packages } = call;
  const forAll = options.some(({ name }) => syntax.options?.includes(name));
  const isPinned = ({ value }: ShellWord): boolean => forAll || syntax.pinned.test(value);
  const named = packages.filter((word) => word.literal && !isElsewhere(word.value, manager));
  const [pinned, unpinned] = [named.filter(isPinned), named.filter((word) => !isPinned(word))];
  const [first] = unpinned;
  return {
    call,
    pinned,
    unpinned,
    example: first ? exampleOf(first.value, syntax) : '',
    distribution: isSystemPackageManager(manager),
    local: NODE_MANAGERS.has(manager) && !call.global,
  };
}

function installsByName(
  { manager, subcommand, global }: PackageCommand,
  { words }: SimpleCommand,
  syntax: VersionSyntax,
): boolean {
  if (!subcommand || !syntax.subcommands.includes(subcommand.value)) return false;
  if (manager === 'composer') return global;
  // `uv python install 3.13` names the version itself.
  return (
    manager !== 'uv' ||
    words.slice(1, words.indexOf(subcommand)).some(({ value }) => value === 'pip' || value === 'tool')
  );
}

/**
 * A file, a folder or an address, whose content is no matter of a version; but for a repository without a
 * revision.
 */
function isElsewhere(text: string, manager: string): boolean {
  if (text.startsWith('git+')) return /@[^/@]+$|#./u.test(text);
  if (/^(?:[.~]{0,2}\/|\.+$|\.+\[|file:|link:|workspace:)|:\/\/|[*?]/u.test(text)) return true;
  if (/\.(?:tgz|tar\.gz|tar|zip|whl|gem|deb|rpm|apk|conda)$/u.test(text)) return true;
  // `owner/repository` of GitHub and its like.
  return NODE_MANAGERS.has(manager) && /^(?:[\w-]+:)?[\w.-]+\/[\w.-]+(?:#.*)?$/u.test(text);
}

function exampleOf(text: string, { separator }: VersionSyntax): string {
  if (text.startsWith('git+')) return `${text}@v1.2.3`;
  const name = separator.startsWith('@') ? text.replace(/(?<=.)@[^@/]*$/u, '') : text;
  return `${name}${separator}1.2.3`;
}
