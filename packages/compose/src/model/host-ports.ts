import { textOf } from '@seaworthy/core';
import { portRange, protocolOf, type Port } from './ports.ts';
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
  const holders = new Map<string, Holders>();
  const conflicts: PortConflict[] = [];
  for (const service of services) {
    const profiles = profilesOf(service);
    if (!profiles) continue;
    for (const port of service.ports) {
      const later = { service, port };
      const found = take(holders, profiles, later);
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

function take(
  holders: Map<string, Holders>,
  profiles: readonly string[],
  taker: PublishedPort,
): Pick<PortConflict, 'earlier' | 'hostPort'> | undefined {
  const { port } = taker;
  const range = port.published?.value.kind === 'known' ? portRange(port.published) : undefined;
  const protocol = protocolOf(port);
  const addresses = addressesOf(port);
  if (!range || !protocol || !addresses || range[1] - range[0] >= LONGEST_RANGE) return undefined;
  const asked = profiles.includes(ALWAYS) ? [EVERY] : [ALWAYS, ...profiles];
  let conflict: Pick<PortConflict, 'earlier' | 'hostPort'> | undefined;
  for (let hostPort = range[0]; hostPort <= range[1]; hostPort++) {
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
