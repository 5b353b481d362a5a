import type { Range } from '@seaworthy/core';
import { allCommands, parseArgv, parseShell, type Script, type SimpleCommand } from '@seaworthy/shell';
import type { Interpolated } from './interpolation.ts';
import { fieldOf, type FileContext } from './fields.ts';
import type { Resolved } from './resolution.ts';
import { splitWords } from './words.ts';
import { isNull, type Content } from './yaml-values.ts';

/** A word of an argument vector. */
export interface Argument {
  /** What the program gets; what only the user knows stands as `${NAME}`. */
  readonly value: string;
  /** In the file; with the quotes of the command line, without those of YAML. */
  readonly range: Range;
  /** False when a variable of Compose is a part of it and has no default. */
  readonly isDecided: boolean;
}

/** `command`, `entrypoint` or both, as an argument vector: Compose runs no shell that nobody names. */
export class CommandLine {
  readonly words: readonly Argument[];
  #script: Script | undefined;
  #commands: readonly SimpleCommand[] | undefined;

  constructor(words: readonly Argument[]) {
    this.words = words;
  }

  /** The words joined by a blank: for messages, and for `developmentCommandIn`. */
  get text(): string {
    return this.words.map(({ value }) => value).join(' ');
  }

  /** From the first word to the last. */
  get range(): Range {
    return [this.words[0]?.range[0] ?? 0, this.words.at(-1)?.range[1] ?? 0];
  }

  /** The one command that the words are, with what `sh -c` runs in its `nested`. */
  get script(): Script {
    this.#script ??= undecidedMarked(parseArgv(this.words), this.words);
    return this.#script;
  }

  /** Every simple command that is run, also inside `sh -c '…'`, in source order. */
  get commands(): readonly SimpleCommand[] {
    this.#commands ??= allCommands(this.script);
    return this.#commands;
  }
}

/** No shell expands the words, but Compose did before: what it could not is not literal. */
function undecidedMarked(script: Script, words: readonly Argument[]): Script {
  const undecided = new Set(words.filter(({ isDecided }) => !isDecided).map(({ range }) => range[0]));
  if (undecided.size === 0) return script;
  for (const command of script.commands) {
    for (const word of command.words) if (undecided.has(word.range[0])) word.literal = false;
  }
  return script;
}

/** What `command` or `entrypoint` says, as a list or as a text; undefined when it is not there or null. */
export function commandLineOf(value: Resolved | undefined, file: FileContext): CommandLine | undefined {
  return value && new CommandLine(argumentsOf(value.node, file));
}

function argumentsOf(node: Content, file: FileContext): Argument[] {
  if (node.type === 'Scalar') return isNull(node) ? [] : argumentsIn(file.interpolate(node));
  return node.type === 'Sequence' ? listedArguments(node.items, file) : [];
}

function listedArguments(items: readonly unknown[], file: FileContext): Argument[] {
  return (items as readonly Content[]).flatMap((item) => {
    const field = fieldOf(item, file);
    if (!field) return [];
    return [{ value: field.text, range: field.range, isDecided: field.value.kind !== 'unknown' }];
  });
}

function argumentsIn(interpolated: Interpolated): Argument[] {
  return splitWords(interpolated.text).map(({ value, start, end }) => ({
    value,
    range: interpolated.range(start, end),
    isDecided: interpolated.slice(start, end).kind !== 'unknown',
  }));
}

/** What a container runs: the words of the entrypoint, then those of the command. */
export function joined(entrypoint: CommandLine | undefined, command: CommandLine | undefined): CommandLine | undefined {
  if (!entrypoint || !command) return entrypoint ?? command;
  return new CommandLine([...entrypoint.words, ...command.words]);
}

/** A text that a shell reads, such as that of `CMD-SHELL`, with ranges in the file. */
export function shellScript(interpolated: Interpolated): Script {
  return parseShell(interpolated.text, { toSource: (offset) => interpolated.offset(offset) });
}
