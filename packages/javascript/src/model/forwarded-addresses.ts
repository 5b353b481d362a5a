import { literalText, propertyName, type Node } from '../ast.ts';
import { nodesWithin } from './descendants.ts';

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

/** `req.headers['x-real-ip']`, `req.get('x-real-ip')`, `c.req.header('x-real-ip')`. */
function headerRead(node: Node): string | undefined {
  if (node.type === 'MemberExpression')
    return node.object.type === 'MemberExpression' && propertyName(node.object) === 'headers'
      ? propertyName(node)
      : undefined;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  return /^(?:get|header)$/u.test(propertyName(node.callee) ?? '') ? literalText(node.arguments[0]) : undefined;
}
