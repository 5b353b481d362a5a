import { textOf, type Ranged } from '@seaworthy/core';
import { imageFacts } from '@seaworthy/knowledge';
import { operands, optionValue, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Add, Copy, Instruction, Run, Volume, Word } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';
import { commandsOf } from './container-command.ts';
import { pathAndParents, resolvePath } from './container-paths.ts';
import { isRoot, userOf } from './users.ts';

/** A directory of the image. */
export interface Directory {
  path: string;
  /** The word that makes it. */
  node: Ranged;
}

/**
 * The directories that the image makes as root, with `RUN mkdir` or `VOLUME`, and that stay root's: nothing
 * gives them or a parent to somebody else or opens them, and no later step fills them. What cannot be known
 * is not among them: directories that variables name, and those made on a base image whose user is not known.
 */
export function rootOwnedDirectories(code: DockerfileSourceCode): Directory[] {
  const owners = new DirectoryOwners(code);
  for (const instruction of code.shippedInstructions) owners.follow(instruction);
  return owners.rootOwned();
}

interface MadeDirectory extends Directory {
  /**
   * The step that makes it; before all others for a volume, to which the content of the image is copied at
   * the start.
   */
  step: number;
}

/** Change who owns files, or what the owner's group and others may do. */
const OWNERSHIP: ReadonlySet<string> = new Set([
  'adduser',
  'chgrp',
  'chmod',
  'chown',
  'install',
  'setfacl',
  'useradd',
  'usermod',
]);
/** Leave a directory as it is. */
const LOOKING: ReadonlySet<string> = new Set(['[', 'cd', 'echo', 'ls', 'mkdir', 'test']);
const OTHER_USER = /^(?:doas|gosu|setpriv|su-exec|sudo)$/u;

class DirectoryOwners {
  readonly #code: DockerfileSourceCode;
  readonly #made = new Map<string, MadeDirectory>();
  /** By path, the last step that gave it to somebody or opened it. */
  readonly #handedOver = new Map<string, number>();
  /** By path, the last step that did something with it or with what is in it. */
  readonly #used = new Map<string, number>();
  /** Undefined while it is not known. */
  #user: string | undefined;
  #workdir: string | undefined;
  #step = 0;

  constructor(code: DockerfileSourceCode) {
    this.#code = code;
    const base = code.finalStage && code.baseImageOf(code.finalStage);
    const facts = base?.reference && imageFacts(base.reference.repository, base.reference.tag);
    if (facts?.role === 'base' && facts.runsAs === 'root') this.#user = 'root';
  }

  follow(instruction: Instruction): void {
    this.#step++;
    if (instruction.type === 'User') this.#user = userOf(instruction, this.#code);
    else if (instruction.type === 'Workdir') this.#followWorkdir(instruction, instruction.path);
    else if (instruction.type === 'Copy' || instruction.type === 'Add') this.#followTransfer(instruction);
    else if (instruction.type === 'Volume') this.#followVolume(instruction);
    else if (instruction.type === 'Run') this.#followRun(instruction);
  }

  rootOwned(): Directory[] {
    return [...this.#made.values()].filter(
      ({ path, step }) => !isAfter(this.#used.get(path), step) && !this.#isHandedOver(path, step),
    );
  }

  #isHandedOver(path: string, step: number): boolean {
    for (const each of pathAndParents(path)) if (isAfter(this.#handedOver.get(each), step)) return true;
    return false;
  }

  #followWorkdir(instruction: Instruction, word: Word | undefined): void {
    const path = word && textOf(this.#code.resolve(word, instruction));
    this.#workdir = path === undefined ? undefined : resolvePath(path, this.#workdir);
    if (this.#workdir !== undefined && !this.#isRoot()) this.#handOver(this.#workdir);
  }

  #followTransfer(instruction: Add | Copy): void {
    const { destination, flags } = instruction;
    const text = destination && textOf(this.#code.resolve(destination, instruction));
    const path = text === undefined ? undefined : resolvePath(text, this.#workdir);
    if (flags.some(({ name }) => name === 'chown' || name === 'chmod')) this.#handOver(path ?? '/');
    if (path !== undefined) this.#use(path);
  }

  #followVolume(volume: Volume): void {
    if (this.#user === undefined) return;
    for (const word of volume.paths) {
      const text = textOf(this.#code.resolve(word, volume));
      const path = text === undefined ? undefined : resolvePath(text, '/');
      if (path !== undefined && !isOfPackages(path)) this.#make({ path, node: word, step: 0 });
    }
  }

  #followRun(run: Run): void {
    const commands = commandsOf(run);
    // What `su app -c` runs cannot be told from the rest.
    if (commands.some(({ name }) => name === 'su' || name === 'runuser')) {
      this.#handOver('/');
      return;
    }
    let folder = this.#workdir;
    for (const command of commands) {
      this.#step++;
      if (command.name === 'cd') folder = target(command.words[1], folder);
      else if (command.name === 'mkdir') this.#followMkdir(command, folder);
      else this.#followCommand(command, folder);
    }
  }

  #followMkdir(command: SimpleCommand, folder: string | undefined): void {
    const withValue = ['m', 'mode'];
    const isOpen = optionValue(command, { short: 'm', long: 'mode', withValue }) !== undefined;
    const isOurs = this.#isRoot() && !command.wrappers.some(({ value }) => OTHER_USER.test(value));
    for (const word of operands(command, { withValue })) {
      const path = target(word, folder);
      if (path === undefined) continue;
      if (isOpen || !isOurs) this.#handOver(path);
      else if (!this.#handedOver.has(path)) this.#make({ path, node: word, step: this.#step });
    }
  }

  #followCommand(command: SimpleCommand, folder: string | undefined): void {
    const words = command.words.slice(1);
    const ownership = isOwnership(command);
    // The first operand of these is a user or a mode, which may well be a variable.
    const first = /^ch(?:own|grp|mod)$/u.test(command.name ?? '') ? operands(command)[0] : undefined;
    for (const word of words) {
      if (word === first || word.value.startsWith('-')) continue;
      const path = target(word, folder);
      if (path !== undefined && ownership) this.#handOver(path);
      else if (path !== undefined && !LOOKING.has(command.name ?? '')) this.#use(path);
      else if (ownership) this.#handOver('/');
    }
    if (ownership && (command.name === 'find' || command.wrappers.length > 0)) this.#handOver('/');
  }

  #isRoot(): boolean {
    return this.#user !== undefined && isRoot(this.#user);
  }

  #make(directory: MadeDirectory): void {
    if (!this.#made.has(directory.path)) this.#made.set(directory.path, directory);
  }

  #handOver(path: string): void {
    this.#handedOver.set(path, this.#step);
  }

  #use(path: string): void {
    for (const each of pathAndParents(path)) this.#used.set(each, this.#step);
  }
}

function isAfter(step: number | undefined, other: number): boolean {
  return step !== undefined && step > other;
}

/** The path that a word names; up to its first wildcard. */
function target(word: ShellWord | undefined, folder: string | undefined): string | undefined {
  if (!word?.literal) return undefined;
  const wildcard = word.value.search(/[*?[]/u);
  const path = wildcard === -1 ? word.value : `${word.value.slice(0, wildcard)}x/..`;
  return resolvePath(path, folder);
}

/** `chown`, a script named like it (`fix-permissions`), and `find … -exec chown`. */
function isOwnership({ name, words }: SimpleCommand): boolean {
  if (name === 'find') return words.some(({ value }) => OWNERSHIP.has(value));
  return name !== undefined && (OWNERSHIP.has(name) || /chown|perm/i.test(name));
}

/** Where the packages of a distribution keep what is theirs, with owners of their own. */
function isOfPackages(path: string): boolean {
  return /^\/(?:etc|usr|var\/(?:cache|lib|log|run|spool))(?:\/|$)/u.test(path);
}
