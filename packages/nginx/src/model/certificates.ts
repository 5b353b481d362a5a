import { isAbsent } from './absence.ts';
import type { Configuration } from './configuration.ts';
import type { Listen } from './listens.ts';
import { defaultServerOf, rejectsHandshakes, type Server } from './servers.ts';

const NEEDED = ['ssl_certificate', 'ssl_certificate_key'] as const;

/**
 * The directives of a certificate that nobody gives to a TLS socket of a server: it has none itself, no include could
 * hold them, it does not refuse handshakes, and the default server of the socket has none either, whose certificate nginx
 * would show in its place.
 */
export function missingCertificate(server: Server, listen: Listen, configuration: Configuration): string[] {
  if (rejectsHandshakes(server)) return [];
  const first = listen.socket === undefined ? server : defaultServerOf(configuration.servers, listen.socket);
  const lacks = ({ scope }: Server): string[] => NEEDED.filter((name) => isAbsent(scope, name, configuration));
  return first && first !== server && lacks(first).length === 0 ? [] : lacks(server);
}
