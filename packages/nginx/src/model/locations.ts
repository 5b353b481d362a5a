import type { Argument, Directive } from '../ast.ts';
import type { Configuration } from './configuration.ts';
import { oncePer } from './once-per.ts';
import type { Scope } from './scope.ts';

/** A `location`. */
export interface Location {
  /** The block: report what is wrong with the location as a whole at `head.word`, or at `argument`. */
  head: Directive;
  scope: Scope;
  /** `prefix` without modifier, `exact` for `=`, `stop` for `^~` (no regular expression is tried after it). */
  kind: 'prefix' | 'exact' | 'stop' | 'regex' | 'caseless regex' | 'named';
  /** The path, the regular expression or the name with its `@`; without a modifier that is glued to it (`=/a`). */
  path: string;
  /** The word that holds the path. */
  argument: Argument;
  /** Nested locations, in order. */
  locations: readonly Location[];
}

const KINDS: Readonly<Record<string, Location['kind']>> = {
  '=': 'exact',
  '^~': 'stop',
  '~': 'regex',
  '~*': 'caseless regex',
};

/** The locations directly inside a level, with those nested in them. */
export function locationsIn(scope: Scope, configuration: Configuration): Location[] {
  return scope.own('location').flatMap((head) => locationOf(head, configuration) ?? []);
}

/** The heads of those of some levels that are locations of this file. */
export function locationHeads(levels: readonly Scope[], configuration: Configuration): Directive[] {
  const heads = levels.flatMap(({ head }) => (head?.name === 'location' ? head : []));
  return heads.filter((head) => configuration.isHere(head));
}

const locationsByHead = oncePer(() => new Map<Directive, Location>());

/** What a `location` says; undefined for one without a path, and below the levels that are looked into. */
export function locationOf(head: Directive, configuration: Configuration): Location | undefined {
  const byHead = locationsByHead(configuration);
  const location = byHead.get(head) ?? readLocation(head, configuration);
  if (location) byHead.set(head, location);
  return location;
}

function readLocation(head: Directive, configuration: Configuration): Location | undefined {
  const scope = configuration.scopeIn(head);
  const [first, second] = head.args;
  if (!scope || !first) return undefined;
  const { kind, path, argument } = second
    ? { kind: KINDS[first.value] ?? 'prefix', path: second.value, argument: second }
    : { ...gluedKind(first.value), argument: first };
  return { head, scope, kind, path, argument, locations: locationsIn(scope, configuration) };
}

/** Modifiers may be glued to the path: `location =/a`, `location ^~/a`, `location ~\.php$`. */
function gluedKind(text: string): { kind: Location['kind']; path: string } {
  if (text.startsWith('@')) return { kind: 'named', path: text };
  const modifier = /^(?:=|\^~|~\*|~)/u.exec(text)?.[0] ?? '';
  return { kind: KINDS[modifier] ?? 'prefix', path: text.slice(modifier.length) };
}

/** These locations and all that are nested in them, in order. */
export function* withNested(locations: readonly Location[]): Generator<Location, void> {
  for (const location of locations) {
    yield location;
    yield* withNested(location.locations);
  }
}
