import type { Configuration } from './configuration.ts';
import { findHeader, headersAt } from './headers.ts';
import { locationOf } from './locations.ts';
import type { Scope } from './scope.ts';

/** Paths under which connections stay open on purpose. */
const PATH = /(?<![a-z])(?:wss?|(?:web)?sockets?|sockjs|streams?|sse|events?|hubs?|live)(?![a-z])/iu;

const BUFFERING = ['proxy_buffering', 'fastcgi_buffering', 'uwsgi_buffering'] as const;

/** Whether bodies go straight to the upstream, which then has to limit them. */
export function passesBodiesOn(scope: Scope): boolean {
  const buffering = scope.effective('proxy_request_buffering');
  return buffering.kind === 'known' && buffering.directives.at(-1)?.args[0]?.value === 'off';
}

/**
 * Whether the connections of a level stay open on purpose, as those of WebSocket and server-sent events do: it passes
 * `Upgrade` on, does not buffer, or has a path that says so.
 */
export function isStreaming(scope: Scope, configuration: Configuration): boolean {
  if ((findHeader(headersAt(scope, 'proxy_set_header'), 'Upgrade')?.value?.value ?? '') !== '') return true;
  if (findHeader(headersAt(scope), 'X-Accel-Buffering')) return true;
  const isUnbuffered = BUFFERING.some((name) => {
    const buffering = scope.effective(name);
    return buffering.kind === 'known' && buffering.directives.at(-1)?.args[0]?.value === 'off';
  });
  const locations = [...scope.outwards()].flatMap(({ head }) => (head && locationOf(head, configuration)) ?? []);
  return isUnbuffered || locations.some(({ path }) => PATH.test(path));
}
