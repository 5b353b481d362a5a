import type { Range } from '@seaworthy/core';
import { hostKind, type HostKind } from './hosts.ts';
import { hasReference } from './references.ts';

/** An address as it stands in an origin, a base URL or an endpoint: `scheme://host:port/path`. */
export interface Origin {
  /** Lower case, without `://`; undefined when the text names none. */
  scheme: string | undefined;
  /** As written, without port; an IPv6 address without brackets. Empty in `unix:///socket`. */
  host: string;
  hostRange: Range;
  /** `reference` when the host is one, or has one in it: `${HOST}`, `api.$DOMAIN`. */
  hostKind: HostKind | 'reference';
  /** As written, without the colon. */
  port: string | undefined;
  /** Path, query and fragment, from the `/`, `?` or `#`; empty when there is none. */
  rest: string;
  restRange: Range;
}

const SCHEME = String.raw`(?:([A-Za-z][A-Za-z0-9+.-]{0,31}):\/\/)?`;
const ACCOUNT = '(?:[^@/?#]*@)?';
const HOST = String.raw`(\[[^\]]*\]|(?:\$\{[^}]{0,128}\}|[^:/?#])*)`;
const PARTS = new RegExp(`^${SCHEME}${ACCOUNT}${HOST}(?::([^/?#]*))?`, 'du');

/**
 * Reads an address. Undefined when the text is none: empty, or with blanks in it. User and password are
 * passed over; see `credentialsInUrl`. Linear.
 */
export function parseOrigin(text: string): Origin | undefined {
  const match = /\s/u.test(text) || text === '' ? null : PARTS.exec(text);
  if (!match) return undefined;
  const [start, end] = match.indices![2]!;
  const bracketed = match[2]!.startsWith('[');
  const hostRange: Range = bracketed ? [start + 1, end - 1] : [start, end];
  const host = text.slice(...hostRange);
  return {
    scheme: match[1]?.toLowerCase(),
    host,
    hostRange,
    hostKind: host.includes('$') && hasReference(host) ? 'reference' : hostKind(host),
    port: match[3],
    rest: text.slice(match[0].length),
    restRange: [match[0].length, text.length],
  };
}
