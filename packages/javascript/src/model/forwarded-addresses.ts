import type { Node } from '../ast.ts';
import { nodesWithin } from './descendants.ts';
import { headerRead } from './request-headers.ts';

/** Headers in which proxies, and clients, name the address of the client. */
const FORWARDED = /^(?:x-forwarded-for|x-real-ip|x-client-ip|true-client-ip)$/u;

/** A place that reads such a header. */
export interface ForwardedHeader {
  readonly node: Node;
  /** In lower case. */
  readonly header: string;
}

/** The first place below `root` that reads the address of the client from a header; linear. */
export function forwardedHeaderIn(root: Node): ForwardedHeader | undefined {
  for (const node of nodesWithin(root)) {
    const header = headerRead(node)?.toLowerCase();
    if (header !== undefined && FORWARDED.test(header)) return { node, header };
  }
  return undefined;
}
