import { isApplication, passesBelow } from './applications.ts';
import type { Configuration } from './configuration.ts';
import { isLocal, type Server } from './servers.ts';
import type { PassTarget } from './upstreams.ts';

/** A server without a limit, and what it hands requests to. */
export interface Unlimited {
  server: Server;
  /** To applications, those in this file, in order. */
  passes: readonly [PassTarget, ...PassTarget[]];
}

/**
 * The servers that hand requests to an application and have the limit nowhere: not around them, not in any location,
 * and not in an include that is not at hand. A server with a limit for some of its locations has one. Servers that only the
 * machine itself reaches need none. Where a server goes on in other files, it is one of the file with its first pass.
 *
 * @param limit `limit_req` or `limit_conn`
 */
export function unlimitedServers(limit: 'limit_req' | 'limit_conn', configuration: Configuration): Unlimited[] {
  return configuration.servers.flatMap((server) => {
    const { scope } = server;
    if (isLocal(server) || scope.effective(limit).kind !== 'default') return [];
    const levels = [...scope.inwards()];
    if (levels.some((level) => level.own(limit).length > 0 || level.couldHold(limit))) return [];
    const [first, ...others] = passesBelow(scope, configuration).filter((each) => isApplication(each, configuration));
    const isHere = ({ directive }: PassTarget) => configuration.isHere(directive);
    return first && isHere(first) ? { server, passes: [first, ...others.filter(isHere)] } : [];
  });
}
