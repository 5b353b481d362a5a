import { textOf, type Range } from '@seaworthy/core';
import { hostKind } from '@seaworthy/knowledge';
import type { Scalar } from '../ast.ts';
import { fieldOf, partOf, type Field, type FileContext } from './fields.ts';
import type { Resolved } from './resolution.ts';
import type { Content } from './yaml-values.ts';

/**
 * Who can reach a published port: everybody who reaches the host (`all`, also written 0.0.0.0 or `::`), programs on the
 * host (`loopback`), its private network, those who reach one public address, or whoever a variable says.
 */
export type HostInterface = 'all' | 'loopback' | 'private' | 'public' | 'unknown';

/** An entry of `ports`, short or long. */
export interface Port {
  /** The entry: a scalar, or the mapping of the long form. */
  readonly node: Content;
  /** What a person would underline: the text of the short form, the host port of the long one. */
  readonly range: Range;
  readonly form: 'short' | 'long';
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
}

/** A first and a last port. */
export type PortRange = readonly [first: number, last: number];

/** The entries of `ports` that publish something. */
export function portsOf(value: Resolved | undefined, file: FileContext): Port[] {
  return (value?.values ?? []).flatMap((each) => {
    if (each.node.type === 'Mapping') return [longPort(each, file)];
    return each.node.type === 'Scalar' ? [shortPort(each.node, file)] : [];
  });
}

function longPort(value: Resolved, file: FileContext): Port {
  const field = (name: string): Field | undefined => fieldOf(value.get(name)?.value, file);
  const hostIp = field('host_ip');
  const published = field('published');
  const target = field('target');
  return {
    node: value.node,
    range: (published ?? target)?.range ?? value.node.range,
    form: 'long',
    details: value,
    hostIp,
    hostInterface: interfaceOf(hostIp),
    published,
    target,
    protocol: field('protocol'),
  };
}

/** `[[address:]host port:]container port[/protocol]`, each a number, a range or a variable. */
function shortPort(node: Scalar, file: FileContext): Port {
  const interpolated = file.interpolate(node);
  const { text } = interpolated;
  const part = ([start, end]: Range): Field => partOf(interpolated, node, start, end);
  const slash = text.indexOf('/');
  const end = slash === -1 ? text.length : slash;
  const beforeTarget = text.lastIndexOf(':', end - 1);
  const beforePublished = beforeTarget === -1 ? -1 : text.lastIndexOf(':', beforeTarget - 1);
  const published = beforeTarget === -1 ? undefined : part([beforePublished + 1, beforeTarget]);
  const hostIp = beforePublished === -1 ? undefined : part([0, beforePublished]);
  const mayHoldAddress = hostIp === undefined && mayBeMore(published ?? part([0, end]));
  return {
    node,
    range: interpolated.range(),
    form: 'short',
    details: undefined,
    hostIp,
    hostInterface: mayHoldAddress ? 'unknown' : interfaceOf(hostIp),
    published: published?.text === '' ? undefined : published,
    target: part([beforeTarget + 1, end]),
    protocol: slash === -1 ? undefined : part([slash + 1, text.length]),
  };
}

/** A variable that may hold an address besides the port: `${LISTEN}:80`, `${PORTS}`, but not `${DB_PORT}:5432`. */
function mayBeMore({ value, text }: Field): boolean {
  return value.kind === 'unknown' && text.startsWith('${') && !/^\$\{\w*port\}/iu.test(text);
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

/** The numbers that a field stands for, `8000-8010` all of them; undefined when it is unknown or no port. */
export function portRange(field: Field | undefined): PortRange | undefined {
  const text = field && textOf(field.value);
  const match = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/u.exec(text ?? '');
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return first <= last && last <= 65_535 ? [first, last] : undefined;
}

/** Whether the field stands for `port`, alone or in a range. */
export function includesPort(field: Field | undefined, port: number): boolean {
  const range = portRange(field);
  return range !== undefined && range[0] <= port && port <= range[1];
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

