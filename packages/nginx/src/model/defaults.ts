import type { Context } from './contexts.ts';
import { factsIn } from '../directive-table.ts';
import { isBefore, type NginxVersion } from './versions.ts';

interface Change {
  name: RegExp;
  /** The version with which the new default came, which the directive table has. */
  since: NginxVersion;
  /** The default before. */
  before: string;
}

/** Defaults that changed, the newest change of a name last. */
const CHANGES: readonly Change[] = [
  { name: /^ssl_protocols$/u, since: [1, 27, 3], before: 'TLSv1 TLSv1.1 TLSv1.2 TLSv1.3' },
  { name: /^ssl_protocols$/u, since: [1, 23, 4], before: 'TLSv1 TLSv1.1 TLSv1.2' },
  { name: /^(?:proxy|grpc|uwsgi)_ssl_protocols$/u, since: [1, 27, 3], before: 'TLSv1 TLSv1.1 TLSv1.2 TLSv1.3' },
  { name: /^(?:proxy|grpc|uwsgi)_ssl_protocols$/u, since: [1, 23, 4], before: 'TLSv1 TLSv1.1 TLSv1.2' },
  { name: /^proxy_http_version$/u, since: [1, 29, 7], before: '1.0' },
];

/**
 * What applies where a directive is not set. Where the version is not known, the default of the older versions
 * counts, which is the one that configurations have to cope with.
 */
export function defaultOf(
  name: string,
  context: Context | undefined,
  version: NginxVersion | undefined,
): string | undefined {
  let text = factsIn(name, context ?? 'http')?.default ?? factsIn(name, 'http')?.default;
  for (const { name: pattern, since, before } of CHANGES) {
    if (!pattern.test(name)) continue;
    if (version ? isBefore(version, since) : text !== undefined && since[1] >= 27) text = before;
  }
  return text;
}
