import type { Fix } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import type { NginxSourceCode } from '../source-code.ts';
import { isHttpsRedirect, returnFor, returnsAt } from './answers.ts';
import { contentLevels, isAcmeChallenge } from './content.ts';
import { removeDirective } from './edits.ts';
import { withNested } from './locations.ts';
import type { Scope } from './scope.ts';
import type { Server } from './servers.ts';

const REDIRECT = 'return 301 https://$host$request_uri;';

/** Paths that load balancers and orchestrators ask over plain HTTP, of which nobody sends a cookie to. */
const HEALTH = /health|ready|readiness|live(?:ness|z)?$|ping|status|metrics|stub/iu;

/**
 * Whether a server sends plain requests to HTTPS, so that none reaches content: with a `return` or `rewrite`, also under
 * an `if`, of its own or of each location that would serve content. `error_page 497` does not count: nginx gives that
 * status to plain requests on a socket with TLS, and not to those on port 80.
 */
export function redirectsToHttps(server: Server): boolean {
  if (redirectsAt(server.scope)) return true;
  return server.locations.some(({ scope }) => redirectsAt(scope)) && plainContent(server).length === 0;
}

/** Whether a level, or an `if` at it, redirects to HTTPS. */
function redirectsAt(scope: Scope): boolean {
  const levels = [scope, ...scope.children.filter(({ head }) => head?.name === 'if')];
  return levels.some((level) => returnsAt(level).some(isHttpsRedirect));
}

/**
 * The levels at which a server that does not redirect serves content to plain requests. Health checks and metrics do
 * not count, nor what an include that is not at hand could answer.
 */
export function plainContent(server: Server): Scope[] {
  if (server.scope.couldHold('return') || returnFor(server.scope)) return [];
  const exempt = new Set(
    [...withNested(server.locations)]
      .filter(({ path, scope }) => HEALTH.test(path) || redirectsAt(scope))
      .map(({ scope }) => scope),
  );
  return contentLevels(server).filter((scope) => !exempt.has(scope));
}

/** Statements that stay in a server that only redirects. */
const KEPT = /^(?:listen|server_name|access_log|error_log|server_tokens|add_header|include)$/u;

/**
 * Replaces what a server does by a redirect. A location for the challenges of ACME stays, and the redirect then stands
 * in a location of its own, because a server's `return` comes before its locations.
 */
export function redirectInstead(code: NginxSourceCode, { head, locations }: Server): Fix[] {
  const challenges = new Set(locations.filter(({ path }) => isAcmeChallenge(path)).map((each) => each.head));
  const gone = (head.block?.directives ?? []).filter(({ name }) => !KEPT.test(name)).filter(isNot(challenges));
  const [first, ...others] = gone;
  if (!first) return [];
  const text = challenges.size > 0 ? `location / { ${REDIRECT} }` : REDIRECT;
  return [{ range: first.range, text }, ...others.flatMap((directive) => removeDirective(code, directive))];
}

function isNot(kept: ReadonlySet<Directive>): (directive: Directive) => boolean {
  return (directive) => !kept.has(directive);
}
