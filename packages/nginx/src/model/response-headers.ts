import type { Fix } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import type { NginxSourceCode } from '../source-code.ts';
import { isAbsent } from './absence.ts';
import type { Configuration } from './configuration.ts';
import { insertAfter, insertFirst } from './edits.ts';
import { isForeign } from './foreign-files.ts';
import { headersAt, sameHeader, setsHeadersOtherwise, type Header } from './headers.ts';
import type { Scope } from './scope.ts';
import type { Server } from './servers.ts';

/**
 * Response headers that tell browsers to protect a page.
 *
 * @see https://owasp.org/www-project-secure-headers/
 */
export const securityHeaders: readonly string[] = [
  'Strict-Transport-Security',
  'X-Content-Type-Options',
  'X-Frame-Options',
  'Content-Security-Policy',
  'Referrer-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
];

/** Whether responses of a level carry a header, with that header; unknown when something not in sight could add it. */
export type Presence = { kind: 'present'; header: Header } | { kind: 'missing' } | { kind: 'unknown' };

/**
 * Looks for a header in the responses of a level, on all that is in sight. An empty value is no header; a variable may
 * have any.
 */
export function presenceOf(
  scope: Scope,
  configuration: Configuration,
  isWanted: (header: Header) => boolean,
): Presence {
  const { headers, complete } = headersAt(scope);
  const header = headers.findLast((each) => each.value?.value !== '' && isWanted(each));
  if (header) return { kind: 'present', header };
  const isKnown = headers.length > 0 ? complete : isAbsent(scope, 'add_header', configuration);
  return { kind: isKnown && !setsHeadersOtherwise(scope) ? 'missing' : 'unknown' };
}

/** How the responses of a server stand with a header, and the levels that lack it. */
export type Coverage = { kind: 'present' } | { kind: 'missing'; levels: readonly Scope[] } | { kind: 'unknown' };

/**
 * Whether every response of these levels of a server carries a header. Where the server has it and an inner level drops
 * it, it counts as present: that is the subject of nginx/add-header-inheritance.
 *
 * @param levels such as `contentLevels(server)`
 */
export function coverageOf(
  { scope }: Server,
  levels: readonly Scope[],
  configuration: Configuration,
  isWanted: (header: Header) => boolean,
): Coverage {
  const { kind } = presenceOf(scope, configuration, isWanted);
  if (kind !== 'missing') return { kind };
  const missing = levels.filter((level) => presenceOf(level, configuration, isWanted).kind === 'missing');
  if (missing.length > 0) return { kind: 'missing', levels: missing };
  const isPresent = levels.some((level) => presenceOf(level, configuration, isWanted).kind === 'present');
  return { kind: isPresent ? 'present' : 'unknown' };
}

/** A test for headers of this name. */
export function named(name: string): (header: Header) => boolean {
  return (header) => sameHeader(header.name, name);
}

/**
 * Adds `add_header` statements to levels. Those of a server reach the levels inside that have none of their own, so a
 * level inside needs them only where it has some, or where the server is not among the levels. Undefined where they
 * would drop headers that a level takes over from those around it.
 */
export function addHeaders(
  code: NginxSourceCode,
  levels: readonly Scope[],
  statements: readonly string[],
): Fix[] | undefined {
  const reachesAll = levels.some(({ context }) => context === 'server');
  const places = levels.filter((level) => {
    return !reachesAll || level.context === 'server' || level.own('add_header').length > 0;
  });
  const drops = places.some((level) => level.own('add_header').length === 0 && headersAt(level).headers.length > 0);
  if (drops || places.some(({ head }) => head && isForeign(head))) return undefined;
  return places.flatMap(({ head, context }) => {
    if (!head) return [];
    const after = lastIn(head, context === 'server' ? SERVER_HEAD : /^add_header$/u);
    const edits = statements.flatMap((each) => (after ? insertAfter(code, after, each) : insertFirst(code, head, each)));
    return edits.slice(0, 1).map(({ range }) => ({ range, text: edits.map(({ text }) => text).join('') }));
  });
}

/** The statements with which a server begins. */
const SERVER_HEAD = /^(?:listen|server_name|ssl_certificate|ssl_certificate_key|add_header)$/u;

/** The last statement of these names that stands in a block, not in what it includes. */
function lastIn({ block }: Directive, names: RegExp): Directive | undefined {
  return block?.directives.findLast(({ name }) => names.test(name));
}
