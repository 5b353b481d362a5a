import type { Argument, Directive, Variable } from '../ast.ts';
import type { Configuration } from './configuration.ts';

/** What limits requests or connections; `${limit}_zone` defines its zones, and `${limit}_dry_run` switches it off. */
export type Limit = 'limit_req' | 'limit_conn';

/** A zone that a statement defines or uses, with the word that names it. */
export interface ZoneName {
  zone: string;
  argument: Argument;
}

/** A zone with the statement that defines it. */
export interface DefinedZone extends ZoneName {
  directive: Directive;
  isUsed: boolean;
}

/** The zone of `limit_req_zone` or `limit_conn_zone`; undefined without one, and when a placeholder names it. */
export function definedZone({ args }: Directive): ZoneName | undefined {
  return zoneIn(args, /^zone=([^:]+)/u);
}

/** The zone of `limit_req` or `limit_conn`; undefined without one, and when a placeholder names it. */
function usedZone({ name, args }: Directive): ZoneName | undefined {
  return name === 'limit_conn' ? zoneIn(args.slice(0, 1), /^(.+)/u) : zoneIn(args, /^zone=(.+)/u);
}

function zoneIn(args: readonly Argument[], pattern: RegExp): ZoneName | undefined {
  for (const argument of args) {
    const zone = argument.variables.length > 0 ? undefined : pattern.exec(argument.value)?.[1];
    if (zone !== undefined) return { zone, argument };
  }
  return undefined;
}

/** The zones of this file with whether anything in sight uses them; none where something else could. */
export function zonesWithUse(limit: Limit, configuration: Configuration): DefinedZone[] {
  if (configuration.couldHoldAnywhere(limit)) return [];
  const used = usedZones(limit, configuration);
  return configuration.named(`${limit}_zone`).flatMap((directive) => {
    const found = definedZone(directive);
    return found ? [{ ...found, directive, isUsed: used.has(found.zone) }] : [];
  });
}

/** The zones that are used in this file and that nothing in sight defines; none where something else could. */
export function undefinedZones(limit: Limit, configuration: Configuration): ZoneName[] {
  if (configuration.couldHoldAnywhere(`${limit}_zone`)) return [];
  const defined = definedZones(limit, configuration);
  return configuration.named(limit).flatMap((directive) => {
    const found = usedZone(directive);
    return found && !defined.has(found.zone) ? [found] : [];
  });
}

/** The names of the zones in sight that are used. */
function usedZones(limit: Limit, configuration: Configuration): ReadonlySet<string> {
  return new Set(configuration.anywhere(limit).flatMap((directive) => usedZone(directive)?.zone ?? []));
}

/** The names of the zones in sight that are defined. */
function definedZones(limit: Limit, configuration: Configuration): ReadonlySet<string> {
  return new Set(configuration.anywhere(`${limit}_zone`).flatMap((directive) => definedZone(directive)?.zone ?? []));
}

/**
 * The variable in the key of a zone whose value the client writes: a request header, or `$proxy_add_x_forwarded_for`,
 * which begins with one. A `map` may do with a header what it likes, so its variable is none.
 *
 * @param accepted names of headers that may be a key, such as `Authorization`
 */
export function spoofableKey({ args }: Directive, accepted: readonly string[]): Variable | undefined {
  const variables = new Set(accepted.map((header) => `http_${header.toLowerCase().replaceAll('-', '_')}`));
  return args[0]?.variables.find(({ name }) => {
    return name === 'proxy_add_x_forwarded_for' || (name.startsWith('http_') && !variables.has(name));
  });
}
