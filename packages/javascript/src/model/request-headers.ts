import { literalText, propertyName, type Node } from '../ast.ts';

/**
 * The name of the header that a node reads, as written: `req.headers['x-real-ip']`, `req.get('x-real-ip')`,
 * `c.req.header('x-real-ip')`, `request.headers.get('x-real-ip')`. Undefined for other nodes.
 */
export function headerRead(node: Node): string | undefined {
  if (node.type === 'MemberExpression')
    return node.object.type === 'MemberExpression' && propertyName(node.object) === 'headers'
      ? propertyName(node)
      : undefined;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  return /^(?:get|header)$/u.test(propertyName(node.callee) ?? '') ? literalText(node.arguments[0]) : undefined;
}
