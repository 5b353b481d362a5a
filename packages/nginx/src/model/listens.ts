import type { Directive } from '../ast.ts';

/** A `listen`, or the `*:80` of a server without any. */
export interface Listen {
  /** Undefined for the default. */
  directive: Directive | undefined;
  /** `*`, an address, a host name, or `unix:` with the path; undefined when a placeholder decides it. */
  address: string | undefined;
  /** 80 where only an address is given; undefined for a unix socket, and when a placeholder decides it. */
  port: number | undefined;
  /** Whether TLS is spoken: `ssl`, or `quic`, which is never without. */
  tls: boolean;
  quic: boolean;
  http2: boolean;
  proxyProtocol: boolean;
  defaultServer: boolean;
  /** Whether only this machine reaches it: a unix socket, or an address of the loopback interface. */
  local: boolean;
  /** The same for servers that share a socket, among which `server_name` decides; undefined where it is unknown. */
  socket: string | undefined;
}

/** What a `listen` says. */
export function listenOf(directive: Directive): Listen {
  const [place, ...parameters] = directive.args.map(({ value }) => value);
  const has = (...names: string[]): boolean => parameters.some((parameter) => names.includes(parameter));
  const isKnown = directive.args[0]?.variables.length === 0;
  const { address, port } = isKnown ? placeOf(place ?? '') : { address: undefined, port: undefined };
  const quic = has('quic');
  const local = address !== undefined && /^(?:unix:|127\.|\[::1\]$|localhost$)/u.test(address);
  return {
    directive,
    address,
    port,
    tls: quic || has('ssl'),
    quic,
    http2: has('http2'),
    proxyProtocol: has('proxy_protocol'),
    defaultServer: has('default_server', 'default'),
    local,
    socket: address === undefined ? undefined : `${quic ? 'udp ' : ''}${address}:${port ?? ''}`,
  };
}

/** What a server without `listen` listens to, as root. */
export const defaultListen: Listen = {
  directive: undefined,
  address: '*',
  port: 80,
  tls: false,
  quic: false,
  http2: false,
  proxyProtocol: false,
  defaultServer: false,
  local: false,
  socket: '*:80',
};

function placeOf(text: string): { address: string; port: number | undefined } {
  if (text.startsWith('unix:')) return { address: text, port: undefined };
  const match = /^(?:(?<address>\[[^\]]*\]|[^:]*):)?(?<port>\d{1,5})$/u.exec(text)?.groups;
  if (match) return { address: addressOf(match['address'] ?? '*'), port: Number(match['port']) };
  return { address: addressOf(text), port: 80 };
}

function addressOf(text: string): string {
  return text === '0.0.0.0' || text === '' ? '*' : text.toLowerCase();
}
