import { isRefusalOrRedirect, returnFor } from './answers.ts';
import type { Configuration } from './configuration.ts';
import { contentLevels } from './content.ts';
import { oncePer } from './once-per.ts';
import { defaultServerOf, rejectsHandshakes, socketsOf, type Server } from './servers.ts';

/** Whether a server has no content for anybody: it refuses, redirects, rejects handshakes, or has nothing to serve. */
export function turnsAway(server: Server): boolean {
  const answer = returnFor(server.scope);
  if (answer && isRefusalOrRedirect(answer)) return true;
  return rejectsHandshakes(server) || contentLevels(server).length === 0;
}

/** For each socket, the server that turns away requests for names that no server has; none where they get content. */
const rejecting = oncePer(({ servers }) => {
  const bySocket = new Map<string, Server>();
  for (const socket of socketsOf(servers).keys()) {
    const server = defaultServerOf(servers, socket);
    if (server && turnsAway(server)) bySocket.set(socket, server);
  }
  return bySocket;
});

/**
 * Whether requests for names that no server has never reach this one, because on each of its sockets another server
 * answers them and turns them away.
 */
export function isShielded(server: Server, configuration: Configuration): boolean {
  return server.listens.every(({ socket }) => {
    const first = socket === undefined ? undefined : rejecting(configuration).get(socket);
    return first !== undefined && first !== server;
  });
}
