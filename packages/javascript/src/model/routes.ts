import { isFunction, lastName, literalText, propertyName, unwrap, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf } from './bindings.ts';
import { isNestRoute } from './nest.ts';

/** `app.get('/users', requireUser, list)` in any framework, or `app.use(…)`. */
export interface Registration {
  readonly call: TSESTree.CallExpression;
  /** `route` answers requests; `use` adds middleware, a router or a plugin. */
  readonly kind: 'route' | 'use';
  /** `get`, `post`, `all`, `use`, `register` … */
  readonly method: string;
  /** What it is registered on: equal for the same variable or property, also inside other functions. */
  readonly target: string;
  /** Undefined when there is no path, or it is no literal. */
  readonly path: string | undefined;
  /** Whether it has a path, known or not: its first argument, or that of the `route(…)` before it. */
  readonly hasPath: boolean;
  /** What a person would underline: the path, or without one the call. */
  readonly place: Node;
  /** Middleware and handlers in order, arrays flattened; the last one answers. */
  readonly handlers: readonly Node[];
}

const ROUTE_METHOD = /^(?:get|post|put|patch|delete|del|all|options|head|on)$/u;
const USE_METHOD = /^(?:use|register)$/u;
const CHAINED_METHOD = /^(?:route|use|get|post|put|patch|delete|all)$/u;

/** Names of servers and routers, where their origin is not seen. */
const SERVER_NAME = /^(?:app|router|server|fastify|api|instance|[a-zA-Z]+(?:Router|Routes|App|Server))$/u;

/** What the frameworks' factories give, by origin. */
const SERVER_ORIGIN: Readonly<Record<string, RegExp>> = {
  express: /^(?:\(\)|Router\(\)|Express\(\)|Application\(\)|IRouter\(\))(?:\.route\(\))?$/u,
  fastify: /^(?:\(\)|fastify\(\)|FastifyInstance\(\))(?:\.withTypeProvider\(\))?$/u,
  koa: /^\(\)$/u,
  'koa-router': /^\(\)$/u,
  '@koa/router': /^\(\)$/u,
  hono: /^Hono\(\)(?:\.basePath\(\))?$/u,
  '@hono/zod-openapi': /^OpenAPIHono\(\)$/u,
  '@nestjs/core': /^NestFactory\.create\(\)$/u,
  restify: /^createServer\(\)$/u,
  polka: /^\(\)$/u,
};

/** Whether `node` is a server, application or router: by where it comes from, or else by its name. */
export function isServer(node: Node, code: JavaScriptModel): boolean {
  const origin = code.originOf(node);
  if (origin && origin.module !== 'global') return SERVER_ORIGIN[origin.module]?.test(origin.name) ?? isServerType(origin.name);
  const inner = unwrap(node);
  // `app.route('/x').get(…)` and chains such as `app.get(…).post(…)`.
  if (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression')
    return CHAINED_METHOD.test(propertyName(inner.callee) ?? '') && isServer(inner.callee.object, code);
  return SERVER_NAME.test(lastName(inner) ?? '');
}

/** `app: INestApplication`, `app: NestExpressApplication`. */
function isServerType(name: string): boolean {
  return /^(?:INestApplication|Nest(?:Express|Fastify)Application)\(\)$/u.test(name);
}

/** What a call registers on a server or router; undefined for other calls. */
export function registrationOf(call: TSESTree.CallExpression, code: JavaScriptModel): Registration | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const method = propertyName(callee);
  if (method === undefined || call.arguments.length === 0) return undefined;
  if (method === 'route') return routeObject(call, callee.object, code);
  const kind = ROUTE_METHOD.test(method) ? 'route' : USE_METHOD.test(method) ? 'use' : undefined;
  if (!kind || !isServer(callee.object, code)) return undefined;
  const route = routeBefore(callee.object);
  const [first] = route?.arguments ?? call.arguments;
  const hasPath = first !== undefined && isPath(first, method, code);
  // `app.get('env')` reads a setting.
  if (kind === 'route' && !route && (call.arguments.length < 2 || !hasPath)) return undefined;
  return {
    call,
    kind,
    method,
    target: targetKey(callee.object, code),
    path: hasPath ? textOfPath(first, code) : undefined,
    hasPath,
    place: hasPath ? first : call,
    handlers: flatten(hasPath && !route ? call.arguments.slice(1) : call.arguments).flatMap(withItsHandler),
  };
}

/** `fastify.route({ method: 'POST', url: '/users', preHandler, handler })`. */
function routeObject(call: TSESTree.CallExpression, server: Node, code: JavaScriptModel): Registration | undefined {
  const [options] = call.arguments;
  if (options?.type !== 'ObjectExpression' || !isServer(server, code)) return undefined;
  const url = ownValue(options, 'url') ?? ownValue(options, 'path');
  const verb = ownValue(options, 'method');
  const [first] = verb ? flatten([verb]) : [];
  const method = literalText(first)?.toLowerCase();
  if (!url || method === undefined) return undefined;
  const target = targetKey(server, code);
  return { call, kind: 'route', method, target, path: textOfPath(url, code), hasPath: true, place: url, handlers: withItsHandler(options) };
}

/** The options of a route of Fastify may hold its handler, which then comes last. */
function withItsHandler(node: Node): Node[] {
  const handler = node.type === 'ObjectExpression' ? ownValue(node, 'handler') : undefined;
  return handler ? [node, handler] : [node];
}

function ownValue({ properties }: TSESTree.ObjectExpression, name: string): Node | undefined {
  const found = properties.find((each) => each.type === 'Property' && propertyName(each) === name);
  return found?.type === 'Property' ? found.value : undefined;
}

/** The `app.route('/x')` that a chain such as `app.route('/x').get(…).post(…)` starts with. */
function routeBefore(object: Node): TSESTree.CallExpression | undefined {
  for (let inner = unwrap(object); inner.type === 'CallExpression'; ) {
    const callee = unwrap(inner.callee);
    if (callee.type !== 'MemberExpression') return undefined;
    const method = propertyName(callee);
    if (method === 'route') return inner;
    // `app.get('/a', a).get('/b', b)` names a path each time.
    if (method === undefined || !ROUTE_METHOD.test(method)) return undefined;
    inner = unwrap(callee.object);
  }
  return undefined;
}

function isPath(node: Node, method: string, code: JavaScriptModel): boolean {
  if (method === 'register') return false;
  if (literalText(node) !== undefined || node.type === 'TemplateLiteral') return true;
  const value = code.valueOf(node);
  if (value.type === 'array') return value.elements.every((each) => each.type === 'scalar' || each.type === 'regex');
  return value.type === 'scalar' || value.type === 'regex' || (method !== 'use' && !isFunction(node));
}

function textOfPath(node: Node, code: JavaScriptModel): string | undefined {
  const value = code.valueOf(node);
  return value.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

function flatten(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): readonly Node[] =>
    node.type === 'ArrayExpression' ? node.elements.filter((each) => each !== null) : [node],
  );
}

/** Names the variable or property, so that two registrations on the same thing have the same key. */
export function targetKey(node: Node, code: JavaScriptModel): string {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') {
    const declared = bindingOf(inner, code)?.definition.name;
    return declared ? `${inner.name}@${declared.range[0]}` : inner.name;
  }
  if (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression')
    return targetKey(inner.callee.object, code);
  return code.getText(inner);
}

/** Every registration of the file in source order. */
export function registrationsIn(code: JavaScriptModel): Registration[] {
  const found: Registration[] = [];
  for (const call of code.calls) {
    const registration = call.type === 'CallExpression' ? registrationOf(call, code) : undefined;
    if (registration) found.push(registration);
  }
  return found;
}

const NEXT_HANDLER = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|middleware|proxy)$/u;

/**
 * Whether a function answers requests: an argument of a registration, also by name; a method of a Nest controller;
 * an exported `GET`, `POST` … or `middleware` of Next.js; the default export of a file under `pages/api`.
 */
export function isRouteHandler(node: FunctionNode, code: JavaScriptModel): boolean {
  if (code.handlerFunctions.has(node)) return true;
  const { parent } = node;
  if (parent.type === 'MethodDefinition') return isNestRoute(parent, code);
  if (node.type === 'FunctionDeclaration')
    return parent.type === 'ExportNamedDeclaration' && NEXT_HANDLER.test(node.id?.name ?? '');
  return (
    parent.type === 'VariableDeclarator' &&
    parent.id.type === 'Identifier' &&
    NEXT_HANDLER.test(parent.id.name) &&
    parent.parent.parent.type === 'ExportNamedDeclaration'
  );
}

/** The functions of the file that are given to registrations, in place or by name. */
export function handlerFunctionsIn(code: JavaScriptModel): ReadonlySet<Node> {
  const functions = new Set<Node>();
  for (const { handlers } of code.registrations) {
    for (const handler of handlers) {
      const value = code.valueOf(handler);
      if (value.type === 'function') functions.add(value.node);
      // `asyncHandler(async (req, res) => …)`, `withAuth(handler)`.
      if (handler.type === 'CallExpression')
        for (const argument of handler.arguments) if (isFunction(argument)) functions.add(argument);
    }
  }
  return functions;
}
