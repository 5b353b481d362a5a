import { languageManagers } from './language-package-managers.ts';
import { type Arguments, type Option, parseArguments } from './options.ts';
import type { ManagerSyntax, PackageAction } from './package-actions.ts';
import { moduleWords } from './python-modules.ts';
import type { ShellWord, SimpleCommand } from './script.ts';
import { systemManagers } from './system-package-managers.ts';
import { programName } from './words.ts';

/** The package managers that are known, by their programs. */
export type PackageManager = keyof typeof systemManagers | keyof typeof languageManagers;

/** A call of a package manager. */
export interface PackageCommand {
  manager: PackageManager;
  action: PackageAction;
  /**
   * The word that names the action (`add` in `yarn global add`); undefined when there is none, as in `yarn`
   * or `npx`.
   */
  subcommand: ShellWord | undefined;
  /**
   * The packages, paths or URLs that the action names, as written (`curl=8.5.0-2`, `express@4`, `$DEPS`).
   * None for an install means all of the project's, unless they are given by an option (`pip install -r`).
   */
  packages: ShellWord[];
  /** True when `xargs` adds packages that are not to be seen. */
  packagesFromInput: boolean;
  /**
   * In source order, as the manager reads them: `-o`, `X=y` and `-t`, `stable` of `apt-get -o X=y -t stable
   * install`.
   */
  options: Option[];
  /** Installs for the whole system instead of the project: `npm install -g`, `yarn global add`. */
  global: boolean;
}

const MANAGERS: Readonly<Record<PackageManager, ManagerSyntax>> = { ...systemManagers, ...languageManagers };

interface Program {
  manager: PackageManager;
  /** What the program does without being told. */
  action?: PackageAction;
}

const PROGRAMS: ReadonlyMap<string, Program> = new Map<string, Program>([
  ...(Object.keys(MANAGERS) as PackageManager[])
    .filter((manager) => manager !== 'bundler')
    .map((manager): [string, Program] => [manager, { manager }]),
  ['apt-get', { manager: 'apt' }],
  ['aptitude', { manager: 'apt' }],
  ['dnf5', { manager: 'dnf' }],
  ['yarnpkg', { manager: 'yarn' }],
  ['mamba', { manager: 'conda' }],
  ['micromamba', { manager: 'conda' }],
  ['bundle', { manager: 'bundler' }],
  ['bundler', { manager: 'bundler' }],
  ['composer.phar', { manager: 'composer' }],
  ['npx', { manager: 'npm', action: 'exec' }],
  ['pnpx', { manager: 'pnpm', action: 'exec' }],
  ['bunx', { manager: 'bun', action: 'exec' }],
  ['uvx', { manager: 'uv', action: 'exec' }],
]);

/** True for the package manager of a distribution: `apt`, `apk`, `dnf`. */
export function isSystemPackageManager(manager: PackageManager): boolean {
  return Object.hasOwn(systemManagers, manager);
}

const PIP = /^pip\d[\d.]*$/;
const NAMES_PACKAGES: ReadonlySet<PackageAction> = new Set(['install', 'upgrade', 'remove', 'exec']);
const INFORMATION: ReadonlySet<string> = new Set(['version', 'help', 'v', 'h']);

/**
 * Reads a command as a call of a package manager, also through `python -m`, `corepack` and `php
 * composer.phar`; undefined for any other command.
 */
export function packageCommand(command: SimpleCommand): PackageCommand | undefined {
  const call = programCall(command.words);
  if (!call) return undefined;
  const { manager } = call.program;
  const syntax = MANAGERS[manager];
  const given = parseArguments(call.words, syntax.withValue);
  if (manager === 'npm') dropBooleans(given);
  if (manager === 'cargo' && given.operands[0]?.value.startsWith('+')) given.operands.shift();
  const { action, length } = readAction(call.program, syntax, given);
  const namesPackages = NAMES_PACKAGES.has(action);
  const rest = namesPackages ? given.operands.slice(length) : [];
  const read = action === 'exec' ? beforeProgram(call.words, rest[0], syntax, given) : given;
  return {
    manager,
    action,
    subcommand: given.operands[length - 1],
    packages: action === 'exec' ? executedPackages(read, rest) : rest,
    packagesFromInput: namesPackages && command.wrappers.some(({ value }) => value === 'xargs'),
    options: read.options,
    global: isGlobal(given, length),
  };
}

/** The options that a program which runs a package's program takes for itself, with their values. */
export function packageManagerOptions(program: string): readonly string[] | undefined {
  const known = PROGRAMS.get(PIP.test(program) ? 'pip' : program);
  return known && MANAGERS[known.manager].withValue;
}

interface Call {
  program: Program;
  /** What follows the program's name. */
  words: ShellWord[];
}

function programCall(words: readonly ShellWord[]): Call | undefined {
  const name = programName(words[0]);
  if (name === undefined) return undefined;
  const program = PROGRAMS.get(PIP.test(name) ? 'pip' : name);
  if (program) return { program, words: words.slice(1) };
  const module = moduleWords(words);
  if (module) return programCall(module);
  if (name === 'php') {
    const script = parseArguments(words.slice(1), 'cdz').operands[0];
    const isComposer = programName(script)?.startsWith('composer');
    return script && isComposer ? programCall(words.slice(words.indexOf(script))) : undefined;
  }
  return name === 'corepack' ? corepackCall(words) : undefined;
}

/** `corepack pnpm@9 install`. */
function corepackCall([, manager, ...words]: readonly ShellWord[]): Call | undefined {
  const name = manager?.literal ? manager.value.split('@')[0]! : '';
  const program = /^(?:npm|npx|pnpm|pnpx|yarn|yarnpkg)$/.test(name) ? PROGRAMS.get(name) : undefined;
  return program && { program, words };
}

/** npm takes `true` and `false` after a switch for its value. */
function dropBooleans(given: Arguments): void {
  given.operands = given.operands.filter(({ value }) => value !== 'true' && value !== 'false');
}

/** The action, and how many operands name it. */
function readAction(
  program: Program,
  syntax: ManagerSyntax,
  { operands, options }: Arguments,
): { action: PackageAction; length: number } {
  if (program.action) return { action: program.action, length: 0 };
  const [first, second] = operands;
  if (!first) {
    const informs = options.some(({ name }) => INFORMATION.has(name));
    return { action: (informs ? undefined : syntax.bare) ?? 'other', length: 0 };
  }
  const pair = second && syntax.actions.get(`${first.value} ${second.value}`);
  if (pair) return { action: pair, length: 2 };
  return { action: syntax.actions.get(first.value) ?? syntax.unknown ?? 'other', length: 1 };
}

/** What follows the program that is executed belongs to it. */
function beforeProgram(
  words: ShellWord[],
  program: ShellWord | undefined,
  { withValue }: ManagerSyntax,
  given: Arguments,
): Arguments {
  return program ? parseArguments(words.slice(0, words.indexOf(program)), withValue) : given;
}

function executedPackages({ options }: Arguments, operands: readonly ShellWord[]): ShellWord[] {
  const packageOptions = options.filter(({ name }) => name === 'p' || name === 'package');
  const named = packageOptions.flatMap(({ value }) => value ?? []);
  return named.length > 0 ? named : operands.slice(0, 1);
}

function isGlobal({ options, operands }: Arguments, length: number): boolean {
  if (length === 2 && operands[0]!.value === 'global') return true;
  return options.some(
    ({ name, value }) =>
      (name === 'g' && value === undefined) ||
      (name === 'global' && value?.value !== 'false') ||
      (name === 'location' && value?.value === 'global'),
  );
}
