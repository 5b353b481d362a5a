import { textOf, type Range, type Ranged } from '@seaworthy/core';
import { hostKind } from '@seaworthy/knowledge';
import type { Scalar } from '../ast.ts';
import { Interpolated } from './interpolation.ts';
import { fieldOf, partOf, type Field, type FileContext } from './fields.ts';
import type { Resolved } from './resolution.ts';
import type { Content } from './yaml-values.ts';

/**
 * Who can reach a published port: everybody who reaches the host (`all`, also written 0.0.0.0 or `::`), programs on the
 * host (`loopback`), its private network, those who reach one public address, or whoever a variable says.
 */
export type HostInterface = 'all' | 'loopback' | 'private' | 'public' | 'unknown';

/** A first and a last port; the first is the greater one where there are none. */
export type PortRange = readonly [first: number, last: number];

export const NO_PORTS: PortRange = [1, 0];

interface PortParts {
  readonly node: Content;
  readonly details: Resolved | undefined;
  readonly hostIp: Field | undefined;
  readonly published: Field | undefined;
  readonly target: Field | undefined;
  readonly protocol: Field | undefined;
}

/** An entry of `ports`, short or long. */
export class Port {
  /** The entry: a scalar, or the mapping of the long form. */
  readonly node: Content;
  /** The mapping of the long form. */
  readonly details: Resolved | undefined;
  /** Undefined where no address is written: then it is all of them. */
  readonly hostIp: Field | undefined;
  readonly hostInterface: HostInterface;
  /** On the host; undefined where none is written: then Docker takes a free one. */
  readonly published: Field | undefined;
  /** In the container. */
  readonly target: Field | undefined;
  readonly protocol: Field | undefined;
  readonly #place: Interpolated | Ranged;
  #publishedPorts: PortRange | undefined;
  #targetPorts: PortRange | undefined;

  constructor(place: Interpolated | Ranged, parts: PortParts, hostInterface: HostInterface) {
    this.node = parts.node;
    this.details = parts.details;
    this.hostIp = parts.hostIp;
    this.hostInterface = hostInterface;
    this.published = parts.published;
    this.target = parts.target;
    this.protocol = parts.protocol;
    this.#place = place;
  }

  get form(): 'short' | 'long' {
    return this.details ? 'long' : 'short';
  }

  /** What a person would underline: the text of the short form, the host port of the long one. */
  get range(): Range {
    return this.#place instanceof Interpolated ? this.#place.range() : this.#place.range;
  }

  /** The ports of the host, `8000-8010` all of them; none where they are unknown or not written. */
  get publishedPorts(): PortRange {
    return (this.#publishedPorts ??= portRange(this.published));
  }

  /** The ports of the container in the same way. */
  get targetPorts(): PortRange {
    return (this.#targetPorts ??= portRange(this.target));
  }
}

/** The entries of `ports` that publish something. */
export function portsOf(value: Resolved | undefined, file: FileContext): Port[] {
  const ports: Port[] = [];
  for (const each of value?.values ?? []) {
    if (each.node.type === 'Mapping') ports.push(longPort(each, file));
    else if (each.node.type === 'Scalar') ports.push(shortPort(each.node, file));
  }
  return ports;
}

function longPort(value: Resolved, file: FileContext): Port {
  const field = (name: string): Field | undefined => fieldOf(value.get(name)?.value, file);
  const hostIp = field('host_ip');
  const published = field('published');
  const target = field('target');
  const { node } = value;
  const parts = { node, details: value, hostIp, published, target, protocol: field('protocol') };
  return new Port(published ?? target ?? node, parts, interfaceOf(hostIp));
}

/** `[[address:]host port:]container port[/protocol]`, each a number, a range or a variable. */
function shortPort(node: Scalar, file: FileContext): Port {
  const interpolated = file.interpolate(node);
  const { text } = interpolated;
  const part = (start: number, end: number): Field => partOf(interpolated, node, start, end);
  const slash = text.indexOf('/');
  const end = slash === -1 ? text.length : slash;
  const beforeTarget = text.lastIndexOf(':', end - 1);
  const beforePublished = beforeTarget === -1 ? -1 : text.lastIndexOf(':', beforeTarget - 1);
  const published = beforeTarget === -1 ? undefined : part(beforePublished + 1, beforeTarget);
  const hostIp = beforePublished === -1 ? undefined : part(0, beforePublished);
  const mayHoldAddress = hostIp === undefined && mayBeMore(published ?? part(0, end));
  const parts = {
    node,
    details: undefined,
    hostIp,
    published: published?.text === '' ? undefined : published,
    target: part(beforeTarget + 1, end),
    protocol: slash === -1 ? undefined : part(slash + 1, text.length),
  };
  return new Port(interpolated, parts, mayHoldAddress ? 'unknown' : interfaceOf(hostIp));
}

/** A variable that may hold an address besides the port: `${LISTEN}:80`, `${PORTS}`, but not `${DB_PORT}:5432`. */
function mayBeMore({ value, text }: Field): boolean {
  return text.startsWith('${') && value.kind === 'unknown' && !/^\$\{\w*port\}/iu.test(text);
}

function interfaceOf(hostIp: Field | undefined): HostInterface {
  if (!hostIp) return 'all';
  const written = textOf(hostIp.value)?.trim().replace(/^\[|\]$/gu, '');
  if (written === undefined) return 'unknown';
  if (written === '' || /^[0.]+$|^[0:]*:$/u.test(written)) return 'all';
  const kind = hostKind(written);
  if (kind === 'local') return 'loopback';
  return kind === 'remote' ? 'public' : 'private';
}

function portRange(field: Field | undefined): PortRange {
  const text = field && textOf(field.value);
  const match = text === undefined ? undefined : /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/u.exec(text);
  if (!match) return NO_PORTS;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return first <= last && last <= 65_535 ? [first, last] : NO_PORTS;
}

/** Whether `port` is one of them. */
export function isPortIn([first, last]: PortRange, port: number): boolean {
  return first <= port && port <= last;
}

/** Whether the port can be reached from outside the machine and its private network. */
export function isPublic({ hostInterface }: Port): boolean {
  return hostInterface === 'all' || hostInterface === 'public';
}

/** The protocol in lower case; `tcp` where none is written. */
export function protocolOf({ protocol }: Port): string | undefined {
  return protocol ? textOf(protocol.value)?.toLowerCase() : 'tcp';
}

/** What the entry publishes, for messages: `5432`, `127.0.0.1:5432`. */
export function describePort({ hostIp, published, target }: Port): string {
  const port = published?.text ?? target?.text ?? '';
  return hostIp ? `${hostIp.text}:${port}` : port;
}

