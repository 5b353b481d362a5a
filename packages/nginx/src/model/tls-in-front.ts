import type { Configuration } from './configuration.ts';
import { headersAt, sameHeader } from './headers.ts';
import type { Server } from './servers.ts';

/** Variables that a proxy in front fills with how the visitor connected. */
const FORWARDED = /\$\{?(?:http_x_forwarded_(?:proto|ssl|scheme)|http_cf_visitor|http_front_end_https)\b/u;

/**
 * Whether a server shows that visitors reach it through a proxy, which may end TLS for them: it takes addresses from one
 * (`set_real_ip_from`, `proxy_protocol`), looks at `X-Forwarded-Proto`, or tells the application that visitors use https.
 */
export function isBehindProxy({ scope, listens }: Server, configuration: Configuration): boolean {
  if (listens.some(({ proxyProtocol }) => proxyProtocol)) return true;
  if (scope.effective('set_real_ip_from').kind === 'known') return true;
  for (const level of scope.inwards()) {
    const told = headersAt(level, 'proxy_set_header').headers.filter(({ name }) => sameHeader(name, 'X-Forwarded-Proto'));
    if (told.some(({ value }) => value?.value === 'https' || FORWARDED.test(value?.value ?? ''))) return true;
    const conditions = level.head?.name === 'if' ? level.head.args : [];
    if (conditions.some(({ value }) => FORWARDED.test(value))) return true;
  }
  const maps = configuration.named('map').flatMap(({ args }) => args.slice(0, 1));
  return maps.some(({ value }) => FORWARDED.test(value));
}
