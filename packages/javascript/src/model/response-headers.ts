import { lastName, literalText, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { stringOf, type Value } from './values.ts';

/** A header that the code sends with a response. */
export interface SentHeader {
  /** In lower case. */
  readonly name: string;
  readonly value: Node;
  /** What sets it: the call, the property of an object of headers, or the entry of a configuration. */
  readonly place: Node;
  /**
   * `call`: a method of the response, or the headers that a new `Response` gets; `decorator`: `@Header` of Nest;
   * `config`: an entry of `headers()` in a `next.config.js`.
   */
  readonly by: 'call' | 'decorator' | 'config';
  /** The paths that an entry of a configuration is for. */
  readonly source: string | undefined;
}

/** What {@link headersSetBy} reads. */
export type HeaderNode = CallLike | TSESTree.ObjectExpression;

/**
 * A function that hands the headers called `name` that a node sets to `visit`, each once: headers that several
 * responses share, as `const headers = { … }`, are one.
 */
export function headerReader(
  name: string,
  code: JavaScriptModel,
  visit: (header: SentHeader, node: HeaderNode) => void,
): (node: HeaderNode) => void {
  const seen = new Set<Node>();
  return (node) => {
    for (const header of headersSetBy(node, code)) {
      if (header.name !== name || seen.has(header.place)) continue;
      seen.add(header.place);
      visit(header, node);
    }
  };
}

/**
 * The headers that a node sends: `res.setHeader(name, value)`, `res.set({ … })`, `res.writeHead(200, { … })`,
 * `ctx.set`, `c.header`, `reply.headers`, `new Response(body, { headers })`, `NextResponse.json(body, { headers })`,
 * `@Header(name, value)`, the result `{ statusCode, headers }` of a function in the cloud, and the
 * `{ source, headers }` of a `next.config.js`.
 */
function headersSetBy(node: HeaderNode, code: JavaScriptModel): SentHeader[] {
  if (node.type === 'ObjectExpression') return headersOfObject(node, code);
  if (node.type === 'NewExpression') return isResponse(node.callee, code) ? headersOfResponse(node, code) : [];
  const method = lastName(node.callee);
  switch (method) {
    case 'setHeader':
    case 'header':
    case 'set':
    case 'append':
    case 'headers':
      return headersOfMethod(node, code);
    case 'writeHead':
      return headersIn(code.valueOf(node.arguments.at(-1) ?? node));
    case 'json':
    case 'next':
    case 'rewrite':
    case 'redirect':
      return isResponse(node.callee, code) ? headersOfResponse(node, code) : [];
    default:
      return code.isFrom(node.callee, '@nestjs/common', 'Header') ? pair(node, 'decorator') : [];
  }
}

function headersOfMethod(call: TSESTree.CallExpression, code: JavaScriptModel): SentHeader[] {
  const [first] = call.arguments;
  if (!first || unwrap(call.callee).type !== 'MemberExpression') return [];
  return call.arguments.length === 1 ? headersIn(code.valueOf(first)) : pair(call, 'call');
}

/** The header whose name and value are the first two arguments. */
function pair(call: TSESTree.CallExpression, by: SentHeader['by']): SentHeader[] {
  const [name, value] = call.arguments;
  const text = literalText(name);
  return text === undefined || !value ? [] : [{ name: text.toLowerCase(), value, place: call, by, source: undefined }];
}

/** `Response`, `Response.json`, `NextResponse`, `NextResponse.next`. */
function isResponse(callee: Node, code: JavaScriptModel): boolean {
  const origin = code.originOf(callee);
  if (origin?.module === 'next/server') return origin.name.startsWith('NextResponse');
  return origin?.module === 'global' && /^Response(?:\.json)?$/u.test(origin.name);
}

function headersOfResponse(call: CallLike, code: JavaScriptModel): SentHeader[] {
  const option = code.optionOf(call, call.arguments.length - 1, 'headers');
  return option.state === 'given' ? headersIn(option.value) : [];
}

/** The properties of an object of headers. */
function headersIn(value: Value): SentHeader[] {
  if (value.type !== 'object') return [];
  return value.node.properties.flatMap((property) => {
    const name = property.type === 'Property' ? propertyName(property) : undefined;
    if (name === undefined || property.type !== 'Property') return [];
    return [{ name: name.toLowerCase(), value: property.value, place: property, by: 'call' as const, source: undefined }];
  });
}

function headersOfObject(node: TSESTree.ObjectExpression, code: JavaScriptModel): SentHeader[] {
  const property = (name: string): Node | undefined => {
    const found = node.properties.find((each) => each.type === 'Property' && propertyName(each) === name);
    return found?.type === 'Property' ? found.value : undefined;
  };
  const headers = property('headers');
  if (!headers) return [];
  if (property('statusCode')) return headersIn(code.valueOf(headers));
  const source = property('source');
  return source ? configuredHeaders(stringOf(code.valueOf(source)), code.valueOf(headers), code) : [];
}

/** The `[{ key, value }]` of an entry in `headers()`. */
function configuredHeaders(source: string | undefined, headers: Value, code: JavaScriptModel): SentHeader[] {
  if (headers.type !== 'array') return [];
  return headers.elements.flatMap((element): SentHeader[] => {
    const key = code.propertyOf(element, 'key');
    const value = code.propertyOf(element, 'value');
    if (key.state !== 'given' || value.state !== 'given' || value.property.type !== 'Property') return [];
    const name = stringOf(key.value)?.toLowerCase();
    const { property } = value;
    return name === undefined ? [] : [{ name, value: property.value, place: property, by: 'config', source }];
  });
}
