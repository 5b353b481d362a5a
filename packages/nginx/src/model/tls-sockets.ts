import type { Argument } from '../ast.ts';
import type { Configuration } from './configuration.ts';
import type { Listen } from './listens.ts';
import { oncePer } from './once-per.ts';
import type { Server } from './servers.ts';

/** The sockets on which some server speaks TLS. One `ssl` is enough for all servers that share a socket. */
export const tlsSockets = oncePer((configuration) => {
  const listens = configuration.servers.flatMap((server) => server.listens).filter(({ tls }) => tls);
  return new Set(listens.map(({ socket }) => socket));
});

/** Whether visitors expect TLS of a socket that speaks none, by its port; a proxy in front may end it. */
export function isPlainHttps({ port, tls, local, proxyProtocol }: Listen): boolean {
  return (port === 443 || port === 8443) && !tls && !local && !proxyProtocol;
}

/** The addresses in this file on which a server speaks no TLS of its own accord. */
export function plainAddresses({ listens }: Server, configuration: Configuration): Argument[] {
  const plain = listens.flatMap(({ directive, tls }) => (tls ? [] : (directive ?? [])));
  return plain.filter((each) => configuration.isHere(each)).flatMap(({ args }) => args[0] ?? []);
}
