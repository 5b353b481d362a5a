import { concat, known, textOf, unknown, type Value } from '@seaworthy/core';
import type { Arg, Instruction, Variable, Word, WordPart } from './ast.ts';
import type { BuildStage } from './build-stages.ts';

/**
 * The variables that an instruction can read. A name that is not there may still be set by the base image.
 *
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export type Scope = ReadonlyMap<string, ScopeEntry>;

export interface ScopeEntry {
  value: Value;
  /** `ENV` wins over `ARG`, whichever comes last. */
  setBy: 'ENV' | 'ARG';
}

/** What `FROM` lines can read: the arguments before the first of them. */
export function globalScope(args: readonly Arg[]): Scope {
  const scope = new Map<string, ScopeEntry>();
  for (const arg of args) declare(scope, arg, undefined);
  return scope;
}

/**
 * What `instruction` of `stage` can read: what the stage and the stages it is built from set before it.
 *
 * @param globals the scope of the `FROM` lines, whose values an `ARG NAME` takes over
 */
export function scopeAt(instruction: Instruction, stage: BuildStage, globals: Scope): Scope {
  const scope = new Map<string, ScopeEntry>();
  collect(stage, globals, scope, instruction);
  return scope;
}

function collect(stage: BuildStage, globals: Scope, scope: Map<string, ScopeEntry>, until?: Instruction): void {
  if (stage.parent) collect(stage.parent, globals, scope);
  for (const instruction of stage.instructions) {
    if (until && instruction.range[0] >= until.range[0]) return;
    if (instruction.type === 'Arg') declare(scope, instruction, globals);
    if (instruction.type !== 'Env') continue;
    const values = instruction.pairs.map(({ value }) => (value ? expand(value, scope) : unknown));
    for (const [index, { key }] of instruction.pairs.entries()) {
      scope.set(key.value, { value: values[index] ?? unknown, setBy: 'ENV' });
    }
  }
}

function declare(scope: Map<string, ScopeEntry>, arg: Arg, globals: Scope | undefined): void {
  for (const { key, value } of arg.pairs) {
    if (scope.get(key.value)?.setBy === 'ENV') continue;
    const given = value ? asDefault(expand(value, scope)) : (globals?.get(key.value)?.value ?? unknown);
    scope.set(key.value, { value: given, setBy: 'ARG' });
  }
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
  return concat(parts.map((part) => (part.type === 'Literal' ? known(part.value) : expandVariable(part, scope))));
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
      return text === undefined ? unknown : variable.operator === '+' || text !== '' ? word() : known('');
    default:
      // Pattern operators: the result is only known where they have nothing to act on.
      return text === '' ? current : unknown;
  }
}
