import { isFunction, lastName, unwrap, type CallLike, type FunctionNode, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { variableOf } from './bindings.ts';
import { functionsAround } from './functions.ts';

/** Registrations whose functions run once, or once per connection, rather than for each request. */
const NO_REQUEST = /^(?:register|on)$/u;

/** The innermost function around `node` that runs for each request; undefined when it runs once. */
export function requestFunctionAround(node: Node, code: JavaScriptModel): FunctionNode | undefined {
  const [innermost] = functionsAround(node);
  // Functions in a handler may be given to something that calls them once.
  const found = innermost && code.isRouteHandler(innermost) ? innermost : undefined;
  const { parent } = found ?? {};
  if (parent?.type === 'CallExpression' && NO_REQUEST.test(lastName(parent.callee) ?? '')) {
    const origin = code.originOf(parent.callee);
    return origin?.module === 'hono' ? found : undefined;
  }
  return found;
}

/** Whether what a call makes outlives the function around it: `pool ??= new Pool()`, `globalThis.db = new Pool()`. */
export function isKept(call: CallLike, around: FunctionNode, code: JavaScriptModel): boolean {
  for (let node: Node = call; node.parent && node !== around; node = node.parent) {
    const parent: Node = node.parent;
    if (parent.type === 'AssignmentExpression' && parent.right === node) return isOutside(parent.left, around, code) && !isRequestProperty(parent.left);
    // `cached ?? new Pool()`, `globalForPrisma.prisma || new PrismaClient()`
    if (parent.type === 'LogicalExpression' && parent.right === node) return true;
    if (isFunction(parent)) return false;
  }
  return false;
}

/** `req.db`, `ctx.state.db`: gone with the request. */
function isRequestProperty(target: Node): boolean {
  let root = unwrap(target);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  return root.type === 'Identifier' && /^(?:req|request|res|response|reply|ctx|context|c)$/u.test(root.name);
}

function isOutside(target: Node, around: FunctionNode, code: JavaScriptModel): boolean {
  const inner = unwrap(target);
  if (inner.type !== 'Identifier') return true;
  const declared = variableOf(inner, code.scopeManager)?.defs[0]?.name.range;
  return !declared || declared[0] < around.range[0] || declared[1] > around.range[1];
}

/** Whether a function asks to be told of events, for which it needs a connection of its own. */
export function isSubscription(around: FunctionNode, code: JavaScriptModel): boolean {
  return /\.(?:p|s)?subscribe\s*\(|\bLISTEN\b/u.test(code.getText(around));
}

/** Bindings of Cloudflare Workers, from which a client has to be made for each request: `c.env.HYPERDRIVE`. */
export function isWorkerBinding(call: CallLike, code: JavaScriptModel): boolean {
  if (code.modules.some((module) => module.startsWith('cloudflare:') || module === 'hono/cloudflare-workers')) return true;
  return call.arguments.some((argument) => /(?:\b(?:c|ctx|context|platform|locals)\??\.env|HYPERDRIVE)\b/u.test(code.getText(argument)));
}

