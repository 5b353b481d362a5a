import type { Entry } from '../ast.ts';

/** A variable of the file. */
export interface EnvVariable {
  readonly name: string;
  /** All lines that set it, in source order. */
  readonly entries: readonly Entry[];
  /** The one that counts: the last, for every reader. */
  readonly entry: Entry;
}

/** Nearly all variables have one line, so that a list of lines is only made for the others. */
class Variable implements EnvVariable {
  entry: Entry;
  #earlier: Entry[] | undefined;

  constructor(entry: Entry) {
    this.entry = entry;
  }

  get name(): string {
    return this.entry.key.value;
  }

  get entries(): readonly Entry[] {
    return [...(this.#earlier ?? []), this.entry];
  }

  setAgain(entry: Entry): void {
    this.#earlier ??= [];
    this.#earlier.push(this.entry);
    this.entry = entry;
  }
}

/** The variables that `entries` set, by name, in the order of their first line. */
export function variablesOf(entries: readonly Entry[]): ReadonlyMap<string, EnvVariable> {
  const variables = new Map<string, Variable>();
  for (const entry of entries) {
    const name = entry.key.value;
    const variable = variables.get(name);
    if (variable) variable.setAgain(entry);
    else variables.set(name, new Variable(entry));
  }
  return variables;
}
