import type { Entry } from '../ast.ts';

/** A variable of the file. */
export interface EnvVariable {
  name: string;
  /** All lines that set it, in source order. */
  entries: readonly Entry[];
  /** The one that counts: the last, for every reader. */
  entry: Entry;
}

/** The variables that `entries` set, by name, in the order of their first line. */
export function variablesOf(entries: readonly Entry[]): ReadonlyMap<string, EnvVariable> {
  const variables = new Map<string, EnvVariable & { entries: Entry[] }>();
  for (const entry of entries) {
    const name = entry.key.value;
    const variable = variables.get(name);
    if (!variable) variables.set(name, { name, entries: [entry], entry });
    else {
      variable.entries.push(entry);
      variable.entry = entry;
    }
  }
  return variables;
}
