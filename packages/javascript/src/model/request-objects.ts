import { propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { writtenAs } from './held-values.ts';
import { isRequest, requestPart } from './request-data.ts';

/**
 * Whether a value is a whole object that the client sent: `req.body`, `req.query`, `await c.req.json()`,
 * `Object.fromEntries(form)`, or its name.
 */
export function isRequestObject(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  if (inner.type === 'AwaitExpression') return isRequestObject(inner.argument, code);
  if (inner.type === 'MemberExpression') {
    const name = propertyName(inner);
    return (name === 'body' || name === 'query') && isRequest(inner.object, code);
  }
  if (inner.type === 'CallExpression') {
    const callee = unwrap(inner.callee);
    const [entries] = inner.arguments;
    if (entries && code.isGlobal(callee, 'Object.fromEntries')) return requestPart(entries, code) !== undefined;
    const isRead = callee.type === 'MemberExpression' && /^(?:json|parseBody|query)$/u.test(propertyName(callee) ?? '');
    return isRead && inner.arguments.length === 0 && isRequest(callee.object, code);
  }
  const written = inner.type === 'Identifier' ? writtenAs(inner, code) : undefined;
  return written !== undefined && isRequestObject(written, code);
}

/** Whether an object names the fields that it takes from a request, each by itself: `{ name: req.body.name }`. */
export function namesFields(node: Node, code: JavaScriptModel): boolean {
  const values = namedValues(node);
  return values.some((value) => requestPart(value, code)) && values.every((value) => !isRequestObject(value, code));
}

/** Whether it does so and makes texts of them, which cannot be operators: `{ email: String(req.body.email) }`. */
export function namesTextFields(node: Node, code: JavaScriptModel): boolean {
  const parts = namedValues(node).filter((value) => requestPart(value, code));
  return parts.length > 0 && parts.every((value) => isText(value, code));
}

/** The values of an object; none of one with a spread. */
function namedValues(node: Node): Node[] {
  const inner = unwrap(node);
  if (inner.type !== 'ObjectExpression' || inner.properties.some(({ type }) => type === 'SpreadElement')) return [];
  return inner.properties.flatMap((each) => (each.type === 'Property' ? [each.value] : []));
}

/** `String(…)`, a template, and what comes from a path, which is a text anyway. */
function isText(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  if (inner.type === 'TemplateLiteral') return true;
  if (inner.type === 'CallExpression') return code.isGlobal(inner.callee, 'String') || isToString(inner);
  return inner.type === 'MemberExpression' && /\bparams$/u.test(code.getText(inner.object));
}

function isToString({ callee }: TSESTree.CallExpression): boolean {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' && propertyName(inner) === 'toString';
}
