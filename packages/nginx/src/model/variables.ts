import { concat, known, unknown, type Value } from '@seaworthy/core';
import type { Argument, Directive } from '../ast.ts';
import type { Configuration } from './configuration.ts';
import { oncePer } from './once-per.ts';
import type { Scope } from './scope.ts';

/** The values that a variable can take, as far as they stand in the configuration. */
export interface PossibleValues {
  /** The words that give it a value, of `set`, `map`, `geo` and `split_clients`. */
  values: readonly Argument[];
  /** Whether it can also be empty, because a `map` has no default. */
  empty: boolean;
}

/** Entries of a `map` or `geo` that are parameters and no values. */
const PARAMETERS = /^(?:hostnames|volatile|include|ranges|proxy|proxy_recursive|delete)$/u;

/**
 * What the configuration gives to `$name`, from `set` and from `map`, `geo` and `split_clients`; undefined for a
 * variable of nginx itself (`$host`), a capture, a placeholder, and one that an include could define.
 *
 * @param name without the dollar sign
 */
export function possibleValues(name: string, configuration: Configuration): PossibleValues | undefined {
  const { blocks = [], sets = [] } = definitions(configuration).get(name) ?? {};
  if (blocks.length + sets.length === 0) return undefined;
  const entries = blocks.flatMap((block) => block.block?.entries ?? []);
  if (entries.some(({ words }) => words[0]?.value === 'include')) return undefined;
  const pairs = entries.filter(({ words }) => words.length > 1 && !PARAMETERS.test(words[0]!.value));
  const hasDefault = blocks.every(({ block }) => block?.entries.some(({ words }) => isDefault(words[0]?.value)));
  return {
    values: [...pairs.map(({ words }) => words.at(-1)!), ...sets.flatMap(({ args }) => args[1] ?? [])],
    empty: !hasDefault,
  };
}

/** The `map` block that defines `$name`; undefined when it is none, or when there are several. */
export function mapOf(name: string, configuration: Configuration): Directive | undefined {
  const blocks = definitions(configuration).get(name)?.blocks ?? [];
  return blocks.length === 1 && blocks[0]!.name === 'map' ? blocks[0] : undefined;
}

/** The statements that give variables their values, by the name of the variable. */
const definitions = oncePer((configuration) => {
  const byName = new Map<string, { blocks: Directive[]; sets: Directive[] }>();
  for (const directive of configuration.anywhere('set', 'map', 'geo', 'split_clients')) {
    const { name, args } = directive;
    const variable = name === 'set' ? args[0]?.variables[0]?.name : args.at(-1)?.variables.at(-1)?.name;
    if (variable === undefined) continue;
    const found = byName.get(variable) ?? { blocks: [], sets: [] };
    found[name === 'set' ? 'sets' : 'blocks'].push(directive);
    byName.set(variable, found);
  }
  return byName;
});

/** `default` of `map` and `geo`, `*` of `split_clients`. */
function isDefault(word: string | undefined): boolean {
  return word === 'default' || word === '*';
}

/**
 * The value of a word at a level, where all of its variables have one literal value by `set` at that level or one
 * around it; unknown otherwise. A word without variables is known as it is.
 */
export function resolve(word: Argument, scope: Scope): Value {
  if (word.variables.length === 0) return known(word.value);
  if (word.value.includes('\\') || word.variables.length > 8) return unknown;
  const parts: Value[] = [];
  let rest = word.value;
  for (const { name } of word.variables) {
    const match = new RegExp(`\\$(?:\\{${name}\\}|${name})`, 'u').exec(rest);
    if (!match) return unknown;
    parts.push(known(rest.slice(0, match.index)), literalOf(name, scope));
    rest = rest.slice(match.index + match[0].length);
  }
  return concat([...parts, known(rest)]);
}

function literalOf(name: string, scope: Scope): Value {
  for (const level of scope.outwards()) {
    const sets = level.own('set').filter(({ args }) => args[0]?.value === `$${name}`);
    const value = sets[0]?.args[1];
    if (sets.length > 1 || level.couldHold('set')) return unknown;
    if (value) return value.variables.length === 0 ? known(value.value) : unknown;
  }
  return unknown;
}
