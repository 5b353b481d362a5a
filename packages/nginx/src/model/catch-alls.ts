import { isRefusalOrRedirect, returnFor } from './answers.ts';
import type { Configuration } from './configuration.ts';
import { contentLevels } from './content.ts';
import { defaultServerOf, rejectsHandshakes, type Server } from './servers.ts';

/** Whether a server has no content for anybody: it refuses, redirects, rejects handshakes, or has nothing to serve. */
export function turnsAway(server: Server): boolean {
  const answer = returnFor(server.scope);
  if (answer && isRefusalOrRedirect(answer)) return true;
  return rejectsHandshakes(server) || contentLevels(server).length === 0;
}

/**
 * Whether requests for names that no server has never reach this one, because on each of its sockets another server
 * answers them and turns them away.
 */
export function isShielded(server: Server, { servers }: Configuration): boolean {
  return server.listens.every(({ socket }) => {
    const first = socket === undefined ? undefined : defaultServerOf(servers, socket);
    return first !== undefined && first !== server && turnsAway(first);
  });
}
