import { hostKind } from '@seaworthy/knowledge';
import type { Argument, Directive } from '../ast.ts';
import type { Configuration } from './configuration.ts';
import { defaultListen, listenOf, type Listen } from './listens.ts';
import { locationsIn, type Location } from './locations.ts';
import { oncePer } from './once-per.ts';
import type { Scope } from './scope.ts';

/** A `server` of `http`. */
export interface Server {
  /** The block: `server.head.word` is where to report what is wrong with the server as a whole. */
  head: Directive;
  scope: Scope;
  /** Its sockets; those of an include that is not at hand are missing: see `scope.couldHold('listen')`. */
  listens: readonly Listen[];
  /** The words of `server_name`: literal, with `*`, `~regex`, `_`, `""`. Empty when it has none, which is `""`. */
  names: readonly Argument[];
  /** Whether one of its sockets speaks TLS, or `ssl on` stands in effect. */
  tls: boolean;
  /** Whether one of its sockets speaks plain HTTP. */
  plain: boolean;
  /** The locations directly inside, in order; nested ones are in their `locations`. */
  locations: readonly Location[];
}

/** Every server in sight, in order: not the one that a fragment is the inside of. */
export function serversOf(configuration: Configuration): Server[] {
  return configuration.scopesOf('server').flatMap((scope) => {
    const { head } = scope;
    if (!head) return [];
    const written = scope.own('listen').map(listenOf);
    const listens = written.length > 0 || scope.couldHold('listen') ? written : [defaultListen];
    const ssl = scope.effective('ssl');
    const isOn = ssl.kind === 'known' && ssl.directives.at(-1)?.args[0]?.value === 'on';
    return {
      head,
      scope,
      listens,
      names: scope.own('server_name').flatMap(({ args }) => args),
      tls: isOn || listens.some(({ tls }) => tls),
      plain: !isOn && listens.some(({ tls }) => !tls),
      locations: locationsIn(scope, configuration),
    };
  });
}

const serversByScope = oncePer(({ servers }) => new Map(servers.map((server) => [server.scope, server])));

/** The server that a level is, or stands in; undefined outside of one. */
export function serverOf(configuration: Configuration, scope: Scope): Server | undefined {
  for (const level of scope.outwards()) {
    if (level.context === 'server') return serversByScope(configuration).get(level);
  }
  return undefined;
}

/**
 * The server that answers requests for names of no other server on a socket: the first with `default_server`, or else
 * the first. Each socket of the configuration has its own.
 *
 * @param socket {@link Listen.socket}
 */
export function defaultServerOf(servers: readonly Server[], socket: string): Server | undefined {
  const there = socketsOf(servers).get(socket) ?? [];
  const named = there.find(({ listens }) =>
    listens.some((listen) => listen.socket === socket && listen.defaultServer),
  );
  return named ?? there[0];
}

const cache = new WeakMap<readonly Server[], ReadonlyMap<string, readonly Server[]>>();

/** The sockets of the servers, each with those that share it, in order. Sockets that are not known are left out. */
export function socketsOf(servers: readonly Server[]): ReadonlyMap<string, readonly Server[]> {
  const cached = cache.get(servers);
  if (cached) return cached;
  const sockets = new Map<string, Server[]>();
  for (const server of servers) {
    for (const socket of new Set(server.listens.map((listen) => listen.socket))) {
      if (socket === undefined) continue;
      const others = sockets.get(socket);
      if (others) others.push(server);
      else sockets.set(socket, [server]);
    }
  }
  cache.set(servers, sockets);
  return sockets;
}

/** Whether the server is for no name in particular: `_`, `""` or no `server_name` at all. */
export function isCatchAll(server: Server): boolean {
  return realNames(server).length === 0;
}

/** What a message calls a server: its first name in backquotes, or `This server`. */
export function titleOf(server: Server): string {
  const [name] = realNames(server);
  return name === undefined ? 'This server' : `\`${name}\``;
}

/** Whether a server turns away every TLS handshake for its names (`ssl_reject_handshake on`). */
export function rejectsHandshakes({ scope }: Server): boolean {
  return [...scope.outwards()].some((level) => level.lastOwn('ssl_reject_handshake')?.args[0]?.value === 'on');
}

/** Whether every name of a server only means something on the machine or in its network; false for a catch-all. */
export function isInternal(server: Server): boolean {
  const names = realNames(server);
  return names.length > 0 && names.every((name) => ['local', 'private'].includes(hostKind(name)));
}

/** Whether only the machine itself reaches a server. */
export function isLocal({ listens }: Server): boolean {
  return listens.length > 0 && listens.every(({ local }) => local);
}

/** The names of the servers that speak TLS. */
const tlsNames = oncePer(({ servers }) => {
  return new Set(servers.filter(({ tls }) => tls).flatMap(realNames));
});

/**
 * Whether the content of a server is also served with TLS: by itself, by another server for one of its names, or by the
 * only other server there is. Names with placeholders are compared as they are written.
 */
export function hasTlsCounterpart(server: Server, configuration: Configuration): boolean {
  const { servers } = configuration;
  const onlyOther = servers.length === 2 ? servers.find((other) => other !== server) : undefined;
  const names = tlsNames(configuration);
  return server.tls || onlyOther?.tls === true || realNames(server).some((name) => names.has(name));
}

/** The names of a server in lower case, without `_` and `""`, which are none. */
function realNames({ names }: Server): string[] {
  return names.map(({ value }) => value.toLowerCase()).filter((name) => name !== '' && name !== '_');
}
