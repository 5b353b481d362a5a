import type { Directive } from '../ast.ts';
import { isAbsent } from './absence.ts';
import type { Configuration } from './configuration.ts';
import { headerOf, sameHeader, type Header } from './headers.ts';
import type { Scope } from './scope.ts';
import { serverOf } from './servers.ts';

/** The headers that a `proxy_pass` sends beside those of the request. */
export interface ProxiedHeaders {
  /** Those of `proxy_set_header`, which all stand at one level. */
  headers: readonly Header[];
  /** That level; undefined without any, when only nginx's own `Host $proxy_host` and `Connection close` are set. */
  source: Scope | undefined;
}

/**
 * The headers in effect for a `proxy_pass` in a location; undefined when an include, or a level around a lone location,
 * could add to them. Around a lone server nothing is expected.
 */
export function proxiedHeaders(pass: Directive, configuration: Configuration): ProxiedHeaders | undefined {
  const scope = configuration.scopeOf(pass);
  if (!/^(?:location|if in location|limit_except)$/u.test(scope.context ?? '')) return undefined;
  const found = scope.effective('proxy_set_header');
  if (found.kind === 'known') {
    const headers = found.directives.flatMap((directive) => headerOf(directive) ?? []);
    return found.complete ? { headers, source: found.scope } : undefined;
  }
  const inSight = found.kind === 'default' || serverOf(configuration, scope) !== undefined;
  const isNone = inSight && isAbsent(scope, 'proxy_set_header', configuration);
  return isNone ? { headers: [], source: undefined } : undefined;
}

/** The header of this name, the last when there are several; one with an empty value is not sent, and is none. */
export function sentHeader({ headers }: ProxiedHeaders, name: string): Header | undefined {
  const header = headers.findLast((each) => sameHeader(each.name, name));
  return header?.value && header.value.value !== '' ? header : undefined;
}
