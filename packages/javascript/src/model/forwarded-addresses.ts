import { literalText, propertyName, visitorKeys, type Node } from '../ast.ts';

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
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const header = headerRead(node)?.toLowerCase();
    if (header !== undefined && FORWARDED.test(header)) return { node, header };
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
      if (Array.isArray(child)) {
        for (const each of child) if (each) open.push(each);
      } else if (child) {
        open.push(child);
      }
    }
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
