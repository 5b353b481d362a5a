import { handlerOf, isRefusalOrRedirect, returnFor } from './answers.ts';
import { withNested, type Location } from './locations.ts';
import type { Scope } from './scope.ts';
import type { Server } from './servers.ts';

/**
 * The levels of a server at which it serves content of its own or of an application: its locations, without those that
 * only redirect, refuse or show nginx's status, that are `internal` or named, or that answer challenges of ACME; and
 * the server itself, where no location `/` takes what the others leave and it has a `root`. Empty for a server that
 * only redirects or refuses.
 */
export function contentLevels(server: Server): Scope[] {
  const answer = returnFor(server.scope);
  if (answer && (isRefusalOrRedirect(answer) || answer.status === undefined)) return [];
  if (server.scope.own('ssl_reject_handshake').some(({ args }) => args[0]?.value === 'on')) return [];
  const levels = [...withNested(server.locations)].filter(servesContent).map(({ scope }) => scope);
  const takesRest = server.locations.some(({ kind, path }) => path === '/' && kind !== 'exact');
  const hasRoot = server.scope.own('root', 'try_files', 'index').length > 0;
  return !takesRest && hasRoot ? [server.scope, ...levels] : levels;
}

function servesContent({ scope, kind, path }: Location): boolean {
  if (kind === 'named' || isAcmeChallenge(path) || scope.own('internal').length > 0) return false;
  const handler = handlerOf(scope);
  if (handler === 'proxy') return true;
  return handler === 'files' && !refusesAll(scope);
}

/** Whether a path is where certificate authorities ask for the token of a domain (RFC 8555). */
export function isAcmeChallenge(path: string): boolean {
  return /\.?well-known(?:\/|\\\/|$)/u.test(path);
}

/** Whether access rules at or around the level let nobody in. */
export function refusesAll(scope: Scope): boolean {
  const access = scope.effective('deny');
  if (access.kind !== 'known') return false;
  const [first] = access.directives;
  return first.name === 'deny' && first.args[0]?.value === 'all';
}
