import { literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { writtenAs } from './held-values.ts';
import { requestPart } from './request-data.ts';
import { responseMethod } from './responses.ts';

const TAG = /<(?:!doctype|\/?[a-z][a-z0-9-]*)(?=[\s/>]|$)/iu;
const CONTEXT_NAME = /^(?:c|ctx|context)$/u;

/** The text that a call sends to the browser; undefined for calls that send none, or send it as another type. */
export function sentText(call: TSESTree.CallExpression, code: JavaScriptModel): Node | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const method = responseMethod(call, code);
  if (method === 'send' || method === 'end' || method === 'write') return isOtherType(callee.object) ? undefined : call.arguments[0];
  const object = unwrap(callee.object);
  const isContext = object.type === 'Identifier' && CONTEXT_NAME.test(object.name);
  return isContext && propertyName(callee) === 'html' ? call.arguments[0] : undefined;
}

/** `res.type('text').send(…)`. */
function isOtherType(chain: Node): boolean {
  const call = unwrap(chain);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return false;
  const type = /^(?:type|contentType)$/u.test(propertyName(callee) ?? '') ? literalText(call.arguments[0]) : undefined;
  return (type !== undefined && !/html/iu.test(type)) || isOtherType(callee.object);
}

/** The part of a text with HTML in it that the client decides; undefined in other texts. */
export function requestPartOfHtml(node: Node, code: JavaScriptModel): Node | undefined {
  const inner = unwrap(node);
  const written = inner.type === 'Identifier' ? writtenAs(inner, code) : undefined;
  const text = written ? unwrap(written) : inner;
  const isBuilt = text.type === 'TemplateLiteral' || (text.type === 'BinaryExpression' && text.operator === '+');
  return isBuilt && TAG.test(constantPartsOf(text)) ? requestPart(text, code) : undefined;
}

function constantPartsOf(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === 'TemplateLiteral') return inner.quasis.map(({ value }) => value.raw).join(' ');
  if (inner.type === 'BinaryExpression') return `${constantPartsOf(inner.left)} ${constantPartsOf(inner.right)}`;
  return literalText(inner) ?? '';
}
