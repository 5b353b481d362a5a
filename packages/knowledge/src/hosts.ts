/**
 * Where a host is, seen from a container:
 * - `local`: the machine or container itself;
 * - `singleLabel`: a name without a dot, such as a compose service;
 * - `private`: an address or name that only means something inside a network;
 * - `remote`: everything else.
 */
export type HostKind = 'local' | 'singleLabel' | 'private' | 'remote';

const LOCAL_NAMES: ReadonlySet<string> = new Set(['localhost', 'host.docker.internal']);

/**
 * Suffixes of names that are not resolved by the public DNS.
 *
 * @see https://www.iana.org/assignments/special-use-domain-names
 */
const PRIVATE_SUFFIXES = ['.local', '.internal', '.lan', '.svc', '.cluster.local'];

/**
 * Names and networks that are reserved for documentation (RFC 2606, 5737, 3849) or shared address space (RFC
 * 6598).
 */
const RESERVED_NAMES = ['example', 'invalid', 'test'];

/** The kind of a host name or address, without port; an IPv6 address may stand in brackets. */
export function hostKind(host: string): HostKind {
  const name = bareHost(host);
  if (LOCAL_NAMES.has(name) || name.endsWith('.localhost')) return 'local';
  if (name.includes(':')) return kindOfIpv6(name);
  const octets = octetsOf(name);
  if (octets) return kindOfIpv4(octets);
  if (!name.includes('.')) return 'singleLabel';
  return PRIVATE_SUFFIXES.some((suffix) => name.endsWith(suffix)) ? 'private' : 'remote';
}

/**
 * Whether a browser on the internet could reach `host`: remote, and neither reserved nor for documentation.
 */
export function isPublicHost(host: string): boolean {
  if (hostKind(host) !== 'remote') return false;
  const name = bareHost(host);
  if (name.startsWith('2001:db8:')) return false;
  const octets = octetsOf(name);
  if (!octets) return !RESERVED_NAMES.includes(name.slice(name.lastIndexOf('.') + 1));
  const [a, b, c] = octets;
  if (a === 100 && b >= 64 && b <= 127) return false;
  return !['192.0.2', '198.51.100', '203.0.113'].includes(`${a}.${b}.${c}`) && a < 224;
}

function bareHost(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/^\[|\]$/gu, '')
    .replace(/\.$/u, '');
}

type Octets = readonly [number, number, number, number];

function octetsOf(name: string): Octets | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/u.exec(name);
  const octets = match?.slice(1).map(Number);
  return octets?.every((octet) => octet <= 255) ? (octets as unknown as Octets) : undefined;
}

/** RFC 1918, RFC 3927 and the loopback network of RFC 1122. */
function kindOfIpv4([a, b, c, d]: Octets): HostKind {
  if (a === 127 || (a === 0 && b === 0 && c === 0 && d === 0)) return 'local';
  if (a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168)) return 'private';
  return a === 169 && b === 254 ? 'private' : 'remote';
}

/** RFC 4291 (loopback, unspecified, link-local) and RFC 4193 (unique local). */
function kindOfIpv6(name: string): HostKind {
  if (/^[0:]+1?$/u.test(name)) return 'local';
  const mapped = octetsOf(name.startsWith('::ffff:') ? name.slice(7) : '');
  if (mapped) return kindOfIpv4(mapped);
  return /^f[cd]|^fe[89ab]/u.test(name) ? 'private' : 'remote';
}
