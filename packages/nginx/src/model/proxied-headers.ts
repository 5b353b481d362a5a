import type { Argument, Directive } from '../ast.ts';
import { isAbsent } from './absence.ts';
import type { Configuration } from './configuration.ts';
import { headerOf, type Header } from './headers.ts';
import { oncePer } from './once-per.ts';
import type { Scope } from './scope.ts';
import { serverOf } from './servers.ts';

/** The headers that a `proxy_pass` sends beside those of the request. */
export interface ProxiedHeaders {
  /** Those of `proxy_set_header`, which all stand at one level. */
  headers: readonly Header[];
  /** The last of each name in lower case. */
  byName: ReadonlyMap<string, Header>;
  /** That level; undefined without any, when only nginx's own `Host $proxy_host` and `Connection close` are set. */
  source: Scope | undefined;
}

const NONE: ProxiedHeaders = { headers: [], byName: new Map(), source: undefined };

/**
 * The headers in effect for a `proxy_pass` in a location; undefined when an include, or a level around a lone location,
 * could add to them. Around a lone server nothing is expected. The same object for all that inherit from one level.
 */
export function proxiedHeaders(pass: Directive, configuration: Configuration): ProxiedHeaders | undefined {
  const scope = configuration.scopeOf(pass);
  if (!/^(?:location|if in location|limit_except)$/u.test(scope.context ?? '')) return undefined;
  const found = scope.effective('proxy_set_header');
  if (found.kind === 'known') return found.complete ? headersOf(found.scope, found.directives, configuration) : undefined;
  const inSight = found.kind === 'default' || serverOf(configuration, scope) !== undefined;
  return inSight && isAbsent(scope, 'proxy_set_header', configuration) ? NONE : undefined;
}

const headersByScope = oncePer(() => new Map<Scope, ProxiedHeaders>());

function headersOf(source: Scope, directives: readonly Directive[], configuration: Configuration): ProxiedHeaders {
  const byScope = headersByScope(configuration);
  let made = byScope.get(source);
  if (!made) {
    const headers = directives.flatMap((directive) => headerOf(directive) ?? []);
    made = { headers, byName: new Map(headers.map((header) => [header.name.toLowerCase(), header])), source };
    byScope.set(source, made);
  }
  return made;
}

/** Whether a `Connection` header asks for an upgrade to another protocol. */
export function asksForUpgrade({ value }: Argument): boolean {
  return value.toLowerCase().includes('upgrade');
}

/** The header of this name, the last when there are several; one with an empty value is not sent, and is none. */
export function sentHeader({ byName }: ProxiedHeaders, name: string): Header | undefined {
  const header = byName.get(name.toLowerCase());
  return header?.value && header.value.value !== '' ? header : undefined;
}
