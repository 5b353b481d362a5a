import { baseName, textOf } from '@seaworthy/core';
import { isTruthy, matchesGlob } from '@seaworthy/knowledge';
import { packageCommand, type PackageCommand, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Run } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';
import { environmentValue, someBefore } from './earlier-instructions.ts';
import { mountsOf } from './mounts.ts';

/** The package managers of Node.js projects, by their programs. */
export type NodePackageManager = 'npm' | 'yarn' | 'pnpm' | 'bun';

/** A command that installs what the `package.json` of the project asks for. */
export interface ProjectInstall {
  command: SimpleCommand;
  manager: NodePackageManager;
  call: PackageCommand;
  /** The word that says so: `install`, `ci`, or the program's name in a bare `yarn`. */
  word: ShellWord;
}

/** Names of one thing that the command does besides, or of a part of it (`yarn workspaces focus`). */
const OTHER_SUBCOMMANDS = new Set(['link', 'ln', 'import', 'focus']);
/** Only the lockfile is written. */
const WITHOUT_INSTALL = new Set(['package-lock-only', 'lockfile-only']);

/**
 * Reads a command as the install of a whole project; undefined when it names packages, is global or something
 * else.
 */
export function projectInstallOf(command: SimpleCommand): ProjectInstall | undefined {
  const call = packageCommand(command);
  if (!call || !isNodePackageManager(call.manager) || (call.action !== 'install' && call.action !== 'ci'))
    return undefined;
  if (call.packages.length > 0 || call.packagesFromInput || call.global) return undefined;
  if (OTHER_SUBCOMMANDS.has(call.subcommand?.value ?? '')) return undefined;
  if (call.options.some(({ name }) => WITHOUT_INSTALL.has(name))) return undefined;
  const word = call.subcommand ?? command.words[0];
  return word && { command, manager: call.manager, call, word };
}

function isNodePackageManager(manager: string): manager is NodePackageManager {
  return manager === 'npm' || manager === 'yarn' || manager === 'pnpm' || manager === 'bun';
}

/** `npm install`, as the command would be named in a sentence. */
export function installName({ manager, call }: ProjectInstall): string {
  return [manager, call.subcommand?.value].filter(Boolean).join(' ');
}

/** Whether one of the switches is on: written, and not as `--name=false`. */
export function hasSwitch({ options }: PackageCommand, ...names: readonly string[]): boolean {
  return options.some(({ name, value }) => names.includes(name) && value?.value !== 'false');
}

const LOCKFILES: Readonly<Record<NodePackageManager, readonly string[]>> = {
  npm: ['package-lock.json', 'npm-shrinkwrap.json'],
  yarn: ['yarn.lock'],
  pnpm: ['pnpm-lock.yaml'],
  bun: ['bun.lock', 'bun.lockb'],
};

/**
 * Whether something that is copied into the stage before `run`, or mounted in it, may hold the manager's
 * lockfile.
 */
export function mayHaveLockfile(manager: NodePackageManager, run: Run, code: DockerfileSourceCode): boolean {
  const isBrought = (path: string): boolean => mayBring(path, LOCKFILES[manager]);
  if (boundPaths(run).some(isBrought)) return true;
  return someBefore(run, code, (instruction) => {
    const isTransfer = instruction.type === 'Copy' || instruction.type === 'Add';
    return isTransfer && instruction.sources.some(({ value }) => isBrought(value));
  });
}

function boundPaths(run: Run): string[] {
  return mountsOf(run).flatMap(({ type, source }) => (type === 'bind' ? [source ?? '.'] : []));
}

function mayBring(path: string, lockfiles: readonly string[]): boolean {
  const name = baseName(path);
  if (name === '' || name === '.' || name === '..' || /[$?[]/u.test(name)) return true;
  // What has no extension is taken for a folder.
  return !name.includes('.') || lockfiles.some((lockfile) => matchesGlob(name, lockfile));
}

const DEVELOPMENT_SWITCHES = /^(?:include|also|production|prod|omit|only)$/u;

/**
 * Whether an install, or a prune, leaves the devDependencies out, by an option or by the environment. Where
 * that is decided elsewhere, the answer is yes: nobody can say that it does not.
 */
export function omitsDevelopment(
  call: PackageCommand,
  command: SimpleCommand,
  run: Run,
  code: DockerfileSourceCode,
): boolean {
  const chosen = call.options
    .filter(({ name }) => DEVELOPMENT_SWITCHES.test(name))
    .map(({ name, value }) => {
      const text = value?.value;
      if (name === 'include' || name === 'also') return (text ?? '').startsWith('dev') ? false : undefined;
      if (name === 'omit') return text === 'dev' ? true : undefined;
      if (name === 'only') return (text ?? '').startsWith('prod') ? true : undefined;
      return text !== 'false';
    });
  if (chosen.includes(false)) return false;
  if (chosen.includes(true) || (call.manager === 'pnpm' && hasSwitch(call, 'P'))) return true;
  return PRODUCTION_VARIABLES.some(([name, production]) =>
    [name, name.toLowerCase()].some((spelling) => {
      const value = environmentValue(spelling, command, run, code);
      return value !== undefined && production(textOf(value));
    }),
  );
}

const PRODUCTION_VARIABLES: readonly [name: string, production: (value: string | undefined) => boolean][] = [
  ['NODE_ENV', (value) => value === undefined || value === 'production'],
  ['NPM_CONFIG_OMIT', (value) => value === undefined || /\bdev\b/u.test(value)],
  ['NPM_CONFIG_ONLY', (value) => value === undefined || value.startsWith('prod')],
  ['NPM_CONFIG_PRODUCTION', (value) => value === undefined || isTruthy(value)],
  ['YARN_PRODUCTION', (value) => value === undefined || isTruthy(value)],
];
