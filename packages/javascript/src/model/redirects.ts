import { literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { requestPart } from './request-data.ts';
import { responseMethod } from './responses.ts';

const CONTEXT_NAME = /^(?:c|ctx|context)$/u;
const HEADER_METHOD = /^(?:header|set|setHeader|append)$/u;

/** Where a call sends the browser, in any framework; undefined for calls that do not. */
export function redirectTargetOf(call: TSESTree.CallExpression, code: JavaScriptModel): Node | undefined {
  const [first, second] = call.arguments;
  const method = responseMethod(call, code) ?? methodOfContext(call);
  if (method === 'location') return first;
  if (method !== undefined && HEADER_METHOD.test(method)) {
    const isCreated = /\b(?:status|code)\(201\)/u.test(code.getText(call));
    return literalText(first)?.toLowerCase() === 'location' && !isCreated ? second : undefined;
  }
  const { module, name } = code.originOf(call.callee) ?? {};
  const isRedirect =
    method === 'redirect' ||
    (module === 'next/server' && name === 'NextResponse.redirect') ||
    (module === 'next/navigation' && (name === 'redirect' || name === 'permanentRedirect')) ||
    (module === 'global' && name === 'Response.redirect');
  if (!isRedirect || !first) return undefined;
  // Express and older versions of Fastify take the status first.
  return second && typeof statusOf(first, code) === 'number' ? second : first;
}

function methodOfContext({ callee }: TSESTree.CallExpression): string | undefined {
  const inner = unwrap(callee);
  if (inner.type !== 'MemberExpression') return undefined;
  const object = unwrap(inner.object);
  return object.type === 'Identifier' && CONTEXT_NAME.test(object.name) ? propertyName(inner) : undefined;
}

function statusOf(node: Node, code: JavaScriptModel): unknown {
  const value = code.valueOf(node);
  return value.type === 'scalar' ? value.value : undefined;
}

/** Whether a URL has data of the request in it, behind a path or an origin that the code fixes. */
export function staysOnSite(target: Node, code: JavaScriptModel): boolean {
  return /^(?:\/[^/\\]|https?:\/\/[^/?#]+[/?#])/iu.test(fixedStart(target)) && requestPart(target, code) !== undefined;
}

/** The fixed text with which a template or concatenation begins. */
function fixedStart(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === 'TemplateLiteral') return inner.quasis[0]?.value.cooked ?? '';
  return inner.type === 'BinaryExpression' ? fixedStart(inner.left) : (literalText(inner) ?? '');
}
