import { isFunction, literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import type { Registration } from './routes.ts';

/**
 * Whether something whose name `pattern` finds stands before the handler of a route: a middleware, a `preHandler` of
 * Fastify, or what is registered earlier on the same server or router for all of its paths or for this one.
 */
export function isGuardedBy(pattern: RegExp, registration: Registration, code: JavaScriptModel): boolean {
  const before = registration.handlers.slice(0, -1);
  if (before.some((each) => pattern.test(nameIn(each, code)))) return true;
  // `withAuth(handler)` guards what it wraps.
  const last = registration.handlers.at(-1);
  if (last?.type === 'CallExpression' && pattern.test(code.getText(last.callee))) return true;
  return code.registrations.some((earlier) => isEarlierGuard(pattern, earlier, registration, code)) || hasHook(pattern, registration, code);
}

/** The text of what runs; of a function in place nothing, because its body has any names. */
function nameIn(node: Node, code: JavaScriptModel): string {
  const inner = unwrap(node);
  if (isFunction(inner)) return inner.type === 'FunctionExpression' ? (inner.id?.name ?? '') : '';
  return code.getText(inner);
}

function isEarlierGuard(pattern: RegExp, earlier: Registration, { call, target, path }: Registration, code: JavaScriptModel): boolean {
  if (earlier.kind !== 'use' || earlier.target !== target || earlier.call.range[0] >= call.range[0]) return false;
  if (earlier.hasPath && (earlier.path === undefined || !isBelow(path, earlier.path))) return false;
  return earlier.handlers.some((each) => pattern.test(nameIn(each, code)));
}

function isBelow(path: string | undefined, above: string): boolean {
  return path !== undefined && (path === above || path.startsWith(above.replace(/\/?\*?$/u, '/')));
}

/** `fastify.addHook('onRequest', authenticate)` and `app.useGlobalGuards(new AuthGuard())`. */
function hasHook(pattern: RegExp, { call, target }: Registration, code: JavaScriptModel): boolean {
  const [name] = target.split('@');
  return code.calls.some((each) => {
    const callee = unwrap(each.callee);
    if (callee.type !== 'MemberExpression' || each.range[0] >= call.range[0]) return false;
    const isHook = /^(?:addHook|useGlobalGuards)$/u.test(propertyName(callee) ?? '');
    return isHook && code.getText(callee.object) === name && each.arguments.some((argument) => pattern.test(nameIn(argument, code)));
  });
}

/** A method of a controller of Nest that answers requests. */
export interface NestRoute {
  /** `post`, `get`, … */
  readonly method: string;
  /** `admin/users`, as far as the decorators say. */
  readonly path: string;
  /** The decorator of the method. */
  readonly decorator: TSESTree.Decorator;
  /** Every decorator of the method and of its class. */
  readonly decorators: readonly TSESTree.Decorator[];
}

const ROUTE_DECORATOR = /^(?:All|Delete|Get|Patch|Post|Put)$/u;

/** What the decorators of a method say; undefined for methods that answer no requests. */
export function nestRouteOf(method: TSESTree.MethodDefinition, code: JavaScriptModel): NestRoute | undefined {
  const own = method.decorators;
  const ofClass = method.parent.parent.decorators;
  const decorator = own.find((each) => ROUTE_DECORATOR.test(nestNameOf(each, code)));
  const controller = ofClass.find((each) => nestNameOf(each, code) === 'Controller');
  if (!decorator || !controller) return undefined;
  const path = [controller, decorator].map((each) => pathOf(each)).filter(Boolean).join('/');
  return { method: nestNameOf(decorator, code).toLowerCase(), path, decorator, decorators: [...own, ...ofClass] };
}

/** The name of a decorator of Nest; empty for others. A name that the file does not import counts as Nest's. */
function nestNameOf({ expression }: TSESTree.Decorator, code: JavaScriptModel): string {
  const origin = code.originOf(expression.type === 'CallExpression' ? expression.callee : expression);
  return origin?.module === '@nestjs/common' || origin?.module === 'global' ? origin.name : '';
}

function pathOf({ expression }: TSESTree.Decorator): string {
  return expression.type === 'CallExpression' ? (literalText(expression.arguments[0]) ?? '') : '';
}
