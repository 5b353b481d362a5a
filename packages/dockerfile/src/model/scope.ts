import { concat, known, lastIndexWhere, textOf, unknown, type Value } from '@seaworthy/core';
import type { Arg, Env, Instruction, Variable, Word, WordPart } from '../ast.ts';

/**
 * The variables that an instruction can read. A name that is not there may still be set by the base image.
 *
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export interface Scope {
  get(name: string): ScopeEntry | undefined;
  names(): Iterable<string>;
}

/** What a variable is worth, and who says so. */
export interface ScopeEntry {
  value: Value;
  /** `ENV` wins over `ARG`, whichever comes last. */
  setBy: 'ENV' | 'ARG';
}

/** What `FROM` lines can read: the arguments before the first of them. */
export function globalScope(args: readonly Arg[]): Scope {
  return new StageVariables(args, undefined, undefined).atEnd();
}

/**
 * What the instructions of one stage set, with the place of each setting, so that every place has its scope.
 */
export class StageVariables {
  /** By name, in source order. */
  readonly #history = new Map<string, { offset: number; entry: ScopeEntry }[]>();
  readonly #inherited: Scope | undefined;

  /**
   * @param inherited the scope at the end of the stage that this one is built from
   * @param globals the scope of the `FROM` lines, whose values an `ARG NAME` takes over
   */
  constructor(
    instructions: readonly Instruction[],
    inherited: Scope | undefined,
    globals: Scope | undefined,
  ) {
    this.#inherited = inherited;
    for (const instruction of instructions) {
      if (instruction.type === 'Arg') this.#declare(instruction, globals);
      if (instruction.type === 'Env') this.#set(instruction);
    }
  }

  /** What an instruction that starts at `offset` can read. */
  at(offset: number): Scope {
    return {
      get: (name) => {
        const own = this.#history.get(name);
        if (!own) return this.#inherited?.get(name);
        return lastBefore(own, offset)?.entry ?? this.#inherited?.get(name);
      },
      names: () => this.#names(offset),
    };
  }

  atEnd(): Scope {
    return this.at(Number.POSITIVE_INFINITY);
  }

  *#names(offset: number): Iterable<string> {
    for (const [name, [first]] of this.#history) {
      if (first && first.offset < offset) yield name;
    }
    yield* this.#inherited?.names() ?? [];
  }

  #set(env: Env): void {
    const scope = this.at(env.range[0]);
    const values = env.pairs.map(({ value }) => (value ? expand(value, scope) : unknown));
    for (const [index, { key }] of env.pairs.entries()) {
      this.#add(key.value, env.range[0], { value: values[index] ?? unknown, setBy: 'ENV' });
    }
  }

  #declare(arg: Arg, globals: Scope | undefined): void {
    const scope = this.atEnd();
    for (const { key, value } of arg.pairs) {
      if (scope.get(key.value)?.setBy === 'ENV') continue;
      const given = value ? asDefault(expand(value, scope)) : (globals?.get(key.value)?.value ?? unknown);
      this.#add(key.value, arg.range[0], { value: given, setBy: 'ARG' });
    }
  }

  #add(name: string, offset: number, entry: ScopeEntry): void {
    const history = this.#history.get(name);
    if (history) history.push({ offset, entry });
    else this.#history.set(name, [{ offset, entry }]);
  }
}

function lastBefore<Item extends { offset: number }>(
  items: readonly Item[],
  offset: number,
): Item | undefined {
  return items[lastIndexWhere(items.length, (index) => items[index]!.offset < offset)];
}

/** A build argument can be given on the command line, so its value in the file is a default. */
function asDefault(value: Value): Value {
  return value.kind === 'known' ? { kind: 'default', text: value.text } : value;
}

/** The value of a word. A word without parts is taken as it stands: BuildKit expands nothing in it. */
export function expand(word: Word, scope: Scope): Value {
  return word.parts.length > 0 ? expandParts(word.parts, scope) : known(word.value);
}

function expandParts(parts: readonly WordPart[], scope: Scope): Value {
  return concat(
    parts.map((part) => (part.type === 'LiteralText' ? known(part.value) : expandVariable(part, scope))),
  );
}

function expandVariable(variable: Variable, scope: Scope): Value {
  const current = scope.get(variable.name)?.value ?? unknown;
  const text = textOf(current);
  const word = (): Value => asDefault(expandParts(variable.word, scope));
  switch (variable.operator) {
    case undefined:
    case ':?':
    case '?':
      return current;
    case ':-':
      return text ? current : word();
    case '-':
      return text === undefined ? word() : current;
    case ':+':
    case '+':
      if (text === undefined) return unknown;
      return variable.operator === '+' || text !== '' ? word() : known('');
    default:
      // Pattern operators: the result is only known where they have nothing to act on.
      return text === '' ? current : unknown;
  }
}
