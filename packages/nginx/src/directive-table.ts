import { nearestName } from '@seaworthy/core';
import { table } from './directive-table.generated.ts';
import { contextLetters, type Context } from './model/contexts.ts';

/** What nginx's reference says of a directive at one of its places. */
export interface DirectiveFacts {
  contexts: readonly Context[];
  /** The least and the most arguments. */
  least: number;
  most: number;
  /** Whether a block follows instead of `;`. */
  block: boolean;
  /** What applies where it is not set, in the newest version; see `defaultOf` in model/defaults.ts. */
  default: string | undefined;
}

let facts: Map<string, DirectiveFacts[]> | undefined;

function all(): Map<string, DirectiveFacts[]> {
  if (facts) return facts;
  facts = new Map();
  for (const line of table.split('\n')) {
    const [name, letters, least, most, text] = line.split('|');
    if (!name) continue;
    const entry: DirectiveFacts = {
      contexts: [...letters!].map((letter) => contextLetters.get(letter)!),
      least: Number(least),
      most: most!.startsWith('*') ? Number.POSITIVE_INFINITY : Number.parseInt(most!),
      block: most!.endsWith('{'),
      default: text === '' ? undefined : text,
    };
    const others = facts.get(name);
    if (others) others.push(entry);
    else facts.set(name, [entry]);
  }
  return facts;
}

/** Whether nginx or one of its own modules, free or commercial, has this directive. */
export function isDirective(name: string): boolean {
  return name === 'include' || all().has(name);
}

/** What is known of `name`: an entry for each kind of place; none for a directive of another module. */
export function directiveFacts(name: string): readonly DirectiveFacts[] {
  return all().get(name) ?? [];
}

/** What is known of `name` in a context; undefined where it may not stand, and for an unknown directive. */
export function factsIn(name: string, context: Context): DirectiveFacts | undefined {
  return directiveFacts(name).find(({ contexts }) => contexts.includes(context));
}

/** Whether `name` may stand in a context. A directive of another module, which is not known, may stand anywhere. */
export function isAllowedIn(name: string, context: Context): boolean {
  return !isDirective(name) || name === 'include' || factsIn(name, context) !== undefined;
}

/** Every short word is near to some directive. */
const SHORTEST_TO_COMPARE = 4;

/** The directive of which `name` is likely a misspelling, for "did you mean". Goes over the whole table. */
export function nearestDirective(name: string): string | undefined {
  if (isDirective(name) || name.length < SHORTEST_TO_COMPARE) return undefined;
  const alike = [...all().keys()].filter((other) => Math.abs(other.length - name.length) <= 2);
  return nearestName(name, alike, name.length < 8 ? 1 : 2);
}
