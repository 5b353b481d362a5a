import { textOf } from '@seaworthy/core';
import { NO_PORTS, protocolOf, type Port, type PortRange } from './ports.ts';
import type { Service } from './service.ts';

/** An entry of `ports` with the service that has it. */
export interface PublishedPort {
  readonly service: Service;
  readonly port: Port;
}

/** Two entries that want the same port of the host, so that only one of the services starts. */
export interface PortConflict {
  readonly earlier: PublishedPort;
  readonly later: PublishedPort;
  /** The first port of the host that both want. */
  readonly hostPort: number;
}

/** A longer range is not taken apart. */
const LONGEST_RANGE = 128;

/** Who has a port of the host, in one protocol and address family. */
interface Holders {
  /** The first on all addresses. */
  all?: PublishedPort;
  /** The first on any. */
  any?: PublishedPort;
  readonly byAddress: Map<string, PublishedPort>;
}

/** Stands for services without a profile, which run together with all others. */
const ALWAYS = '';
/** Under this key is every service, for those that run together with all of them. */
const EVERY = '*';

/**
 * The entries that want a port which an earlier one has; each once. Only what is written out is compared: a variable may be
 * there to tell two services apart. Linear.
 */
export function portConflicts(services: readonly Service[]): PortConflict[] {
  const contested = contestedPorts(services);
  if (contested.size === 0) return [];
  const holders = new Map<string, Holders>();
  const conflicts: PortConflict[] = [];
  for (const service of services) {
    const profiles = profilesOf(service);
    if (!profiles) continue;
    for (const port of service.ports) {
      const later = { service, port };
      const found = take(holders, contested, profiles, later);
      if (found && !isSameEntry(found.earlier, later)) conflicts.push({ ...found, later });
    }
  }
  return conflicts;
}

/** Compose takes what a service says twice as said once. */
function isSameEntry(a: PublishedPort, b: PublishedPort): boolean {
  return a.service === b.service && a.port.target?.text === b.port.target?.text && a.port.hostIp?.text === b.port.hostIp?.text;
}

/** The profiles that start a service; undefined when one of them is unknown. */
function profilesOf({ profiles }: Service): string[] | undefined {
  const names = profiles.flatMap(({ value }) => textOf(value) ?? []);
  if (names.length < profiles.length) return undefined;
  return names.length > 0 ? names : [ALWAYS];
}

/** The ports of the host that more than one entry names, whatever the address: nearly always none. */
function contestedPorts(services: readonly Service[]): ReadonlySet<number> {
  const named = new Set<number>();
  const contested = new Set<number>();
  for (const { ports } of services) {
    for (const port of ports) {
      const [first, last] = comparedPorts(port);
      for (let each = first; each <= last; each++) (named.has(each) ? contested : named).add(each);
    }
  }
  return contested;
}

function comparedPorts({ published, publishedPorts }: Port): PortRange {
  const [first, last] = publishedPorts;
  return published?.value.kind === 'known' && last - first < LONGEST_RANGE ? publishedPorts : NO_PORTS;
}

function take(
  holders: Map<string, Holders>,
  contested: ReadonlySet<number>,
  profiles: readonly string[],
  taker: PublishedPort,
): Pick<PortConflict, 'earlier' | 'hostPort'> | undefined {
  const { port } = taker;
  const protocol = protocolOf(port);
  const addresses = addressesOf(port);
  if (!protocol || !addresses) return undefined;
  const [first, last] = comparedPorts(port);
  const asked = profiles.includes(ALWAYS) ? [EVERY] : [ALWAYS, ...profiles];
  let conflict: Pick<PortConflict, 'earlier' | 'hostPort'> | undefined;
  for (let hostPort = first; hostPort <= last; hostPort++) {
    if (!contested.has(hostPort)) continue;
    for (const { family, address } of addresses) {
      const at = (profile: string): string => `${hostPort}/${protocol}/${family}/${profile}`;
      for (const profile of asked) {
        const earlier = holderOf(holders.get(at(profile)), address);
        if (earlier && earlier.port !== port) conflict ??= { earlier, hostPort };
      }
      for (const profile of [EVERY, ...profiles]) hold(holders, at(profile), address, taker);
    }
  }
  return conflict;
}

function holderOf(holders: Holders | undefined, address: string | undefined): PublishedPort | undefined {
  return address === undefined ? holders?.any : (holders?.all ?? holders?.byAddress.get(address));
}

function hold(holders: Map<string, Holders>, key: string, address: string | undefined, taker: PublishedPort): void {
  const known: Holders = holders.get(key) ?? { byAddress: new Map() };
  holders.set(key, known);
  known.any ??= taker;
  if (address === undefined) known.all ??= taker;
  else if (!known.byAddress.has(address)) known.byAddress.set(address, taker);
}

interface HostAddress {
  family: 'v4' | 'v6';
  /** Undefined for all of the family. */
  address: string | undefined;
}

/** The addresses of the host at which a port is published; undefined when a variable decides. */
function addressesOf({ hostIp, hostInterface }: Port): HostAddress[] | undefined {
  if (!hostIp || hostIp.text === '') {
    return hostInterface === 'all' ? [{ family: 'v4', address: undefined }, { family: 'v6', address: undefined }] : undefined;
  }
  if (hostIp.value.kind !== 'known') return undefined;
  const family = hostIp.text.includes(':') ? 'v6' : 'v4';
  return [{ family, address: hostInterface === 'all' ? undefined : hostIp.text }];
}
