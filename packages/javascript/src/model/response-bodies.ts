import { lastName, propertyName, unwrap, type CallLike, type FunctionNode, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { functionsAround } from './functions.ts';
import { isNestRoute } from './nest.ts';
import { argumentAt } from './options.ts';
import { responseMethod } from './responses.ts';
import { numberOf } from './values.ts';

/** What a response carries. */
export interface ResponseBody {
  /** The expression that gives it; for a rendered page the values that the template gets. */
  readonly node: Node;
  /** The HTTP status where the code names one with the body; undefined where it does not, or computes it. */
  readonly status: number | 'computed' | undefined;
  /** Whether Fastify sends it, which writes no more of an `Error` than its message and status. */
  readonly byFastify: boolean;
}

/** Words without which no body is found by {@link responseBodyOf}. */
export const RESPONSE_WORDS: readonly [string, ...string[]] = [
  '.json',
  ...['.send', '.end', '.write', '.render', '.body', '.text', '.html', 'Response', 'fastify', 'Controller'],
];

/** Methods of a response that send the first argument, by Express, Fastify, Koa and Node.js itself. */
const SEND = /^(?:send|json|jsonp|end|write)$/u;

/** Methods of the context of Hono, which take the body and the status. */
const HONO_SEND = /^(?:json|text|html|body)$/u;
const CONTEXT_NAME = /^(?:c|ctx|context)$/u;

/**
 * The body that a node sends: `res.status(500).json(body)`, `reply.send(body)`, `res.render('page', body)`,
 * `c.json(body, 500)`, `ctx.body = body`, `Response.json(body)`, `new NextResponse(body)`, or a `return` of a Fastify
 * handler or a method of a Nest controller. Undefined for everything else.
 */
export function responseBodyOf(node: Node, code: JavaScriptModel): ResponseBody | undefined {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return sentBy(node, code);
    case 'AssignmentExpression':
      return isContextBody(node.left) ? { node: node.right, status: undefined, byFastify: false } : undefined;
    case 'ReturnStatement':
      return node.argument ? returnedFrom(functionsAround(node)[0], node.argument, code) : undefined;
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement' ? undefined : returnedFrom(node, node.body, code);
    default:
      return undefined;
  }
}

function sentBy(call: CallLike, code: JavaScriptModel): ResponseBody | undefined {
  const method = lastName(call.callee);
  if (method === undefined) return undefined;
  if (call.type === 'NewExpression')
    return /^(?:Next)?Response$/u.test(method) && isFetchResponse(call.callee, code) ? fetchBody(call, code) : undefined;
  const isRender = method === 'render';
  if (isRender || SEND.test(method)) {
    const callee = unwrap(call.callee);
    if (callee.type === 'MemberExpression' && responseMethod(call, code) === method) {
      const body = argumentAt(call, isRender ? 1 : 0);
      return body && { node: body, status: statusBefore(callee.object, code), byFastify: isReply(callee.object, code) };
    }
  }
  if (method === 'json' && code.originOf(call.callee)?.name.endsWith('Response.json') && isFetchResponse(call.callee, code))
    return fetchBody(call, code);
  return HONO_SEND.test(method) ? honoBody(call, code) : undefined;
}

/** `Response` of the platform, or `NextResponse`, and their methods. */
function isFetchResponse(node: Node, code: JavaScriptModel): boolean {
  const origin = code.originOf(node);
  return origin?.module === 'next/server' || (origin?.module === 'global' && /^(?:Next)?Response\b/u.test(origin.name));
}

function fetchBody(call: CallLike, code: JavaScriptModel): ResponseBody | undefined {
  const body = argumentAt(call, 0);
  const status = code.optionOf(call, 1, 'status');
  if (!body) return undefined;
  if (status.state === 'absent') return { node: body, status: undefined, byFastify: false };
  return { node: body, status: status.state === 'given' ? (numberOf(status.value) ?? 'computed') : 'computed', byFastify: false };
}

function honoBody(call: CallLike, code: JavaScriptModel): ResponseBody | undefined {
  const callee = unwrap(call.callee);
  const [body, status] = call.arguments;
  if (callee.type !== 'MemberExpression' || !body) return undefined;
  const context = unwrap(callee.object);
  if (context.type !== 'Identifier' || !CONTEXT_NAME.test(context.name)) return undefined;
  return { node: body, status: status && (numberOf(code.valueOf(status)) ?? 'computed'), byFastify: false };
}

/** The status that a chain sets: `res.status(500)`, `reply.code(500).type('text/plain')`. */
function statusBefore(object: Node, code: JavaScriptModel): ResponseBody['status'] {
  for (let inner = unwrap(object); inner.type === 'CallExpression'; ) {
    const callee = unwrap(inner.callee);
    if (callee.type !== 'MemberExpression') return undefined;
    const [status] = inner.arguments;
    if (status && /^(?:status|code)$/u.test(propertyName(callee) ?? ''))
      return numberOf(code.valueOf(status)) ?? 'computed';
    inner = unwrap(callee.object);
  }
  return undefined;
}

/** Whether a chain starts at the reply of Fastify. */
function isReply(object: Node, code: JavaScriptModel): boolean {
  let root = unwrap(object);
  while (root.type === 'CallExpression') {
    const callee = unwrap(root.callee);
    if (callee.type !== 'MemberExpression') return false;
    root = unwrap(callee.object);
  }
  const origin = code.originOf(root);
  return origin?.module === 'fastify' || (root.type === 'Identifier' && root.name === 'reply');
}

/** `ctx.body` and `ctx.response.body` of Koa. */
function isContextBody(left: Node): boolean {
  if (left.type !== 'MemberExpression' || propertyName(left) !== 'body') return false;
  const object = unwrap(left.object);
  if (object.type === 'Identifier') return /^(?:ctx|context)$/u.test(object.name);
  return object.type === 'MemberExpression' && propertyName(object) === 'response' && lastName(object.object) === 'ctx';
}

function returnedFrom(owner: FunctionNode | undefined, body: Node, code: JavaScriptModel): ResponseBody | undefined {
  if (!owner) return undefined;
  const { parent } = owner;
  if (parent.type === 'MethodDefinition')
    return isNestRoute(parent, code) ? { node: body, status: undefined, byFastify: false } : undefined;
  return isFastifyHandler(owner, code) ? { node: body, status: undefined, byFastify: true } : undefined;
}

/** `fastify.get('/', () => body)`, with the handler in place, and `fastify.setErrorHandler((error) => body)`. */
function isFastifyHandler(node: FunctionNode, code: JavaScriptModel): boolean {
  const { parent } = node;
  if (parent.type !== 'CallExpression' || parent.arguments.at(-1) !== node) return false;
  const callee = unwrap(parent.callee);
  if (callee.type !== 'MemberExpression') return false;
  const method = propertyName(callee) ?? '';
  if (method !== 'setErrorHandler' && !/^(?:get|post|put|patch|delete|all|options|head)$/u.test(method)) return false;
  const origin = code.originOf(callee.object);
  return origin && origin.module !== 'global' ? origin.module === 'fastify' : lastName(callee.object) === 'fastify';
}
