import type { Range } from '@seaworthy/core';
import type { Assignment, Redirect, Script, ShellWord, SimpleCommand } from './script.ts';
import { asDeclaration, programName } from './words.ts';
import { unwrap } from './wrappers.ts';

/** Built-ins whose arguments are assignments (POSIX 2.14, Bash manual 4.2). */
const DECLARATIONS: ReadonlySet<string> = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);

/** A command as it is written, and what its surroundings say about it. */
export interface WrittenCommand {
  range: Range;
  /** Those before the name. */
  assignments: Assignment[];
  words: ShellWord[];
  redirects: Redirect[];
  /** The reserved word `time` before the command. */
  time: ShellWord | undefined;
  followedBy: SimpleCommand['followedBy'];
  inSubstitution: boolean;
}

/** Sees through the wrappers and moves what a declaration declares to the assignments. */
export function simpleCommand(written: WrittenCommand): SimpleCommand {
  const { range, redirects, time, followedBy, inSubstitution } = written;
  const { wrappers, assignments: given, words: unwrapped } = unwrap(written.words);
  if (time) wrappers.unshift(time);
  const assignments = given.length > 0 ? [...written.assignments, ...given] : written.assignments;
  const name = programName(unwrapped[0]);
  const declares = name !== undefined && DECLARATIONS.has(name);
  const words = declares ? takeDeclarations(unwrapped, assignments) : unwrapped;
  const nested = undefined;
  return { range, assignments, words, name, wrappers, nested, redirects, followedBy, inSubstitution };
}

/** Moves what a declaration declares from its words to `assignments`. */
function takeDeclarations([name, ...rest]: ShellWord[], assignments: Assignment[]): ShellWord[] {
  const words = name ? [name] : [];
  for (const word of rest) {
    const declared = asDeclaration(word);
    if (declared) assignments.push(declared);
    else words.push(word);
  }
  return words;
}

/** Gives `command` the script that it runs, parsed on first use. */
export function setNested(command: SimpleCommand, parse: () => Script): void {
  let script: Script | undefined;
  Object.defineProperty(command, 'nested', {
    enumerable: true,
    configurable: true,
    get: () => (script ??= parse()),
  });
}
