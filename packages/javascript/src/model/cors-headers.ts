import { oncePerFile } from '@seaworthy/core';
import type { FunctionNode, Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { functionName, functionsAround } from './functions.ts';
import type { HeaderNode, SentHeader } from './response-headers.ts';

/**
 * What a header about CORS is sent with: `everything`, as from middleware and for all paths of a `next.config.js`;
 * a `route`, of a controller of Nest or a handler of Next.js for requests that change something. Undefined for
 * single routes that only read, which may be public on purpose, and when nobody can tell.
 */
export function reachOf(header: SentHeader, node: HeaderNode, code: JavaScriptModel): 'everything' | 'route' | undefined {
  if (header.by === 'decorator') return 'route';
  if (header.by === 'config') return WHOLE_API.test(header.source ?? '') ? 'everything' : undefined;
  const functions = functionsAround(node);
  if (functions.some((each) => isMiddleware(each, code))) return 'everything';
  return functions.some((each) => isRouteOf(CHANGING, each, code)) ? 'route' : undefined;
}

/** Sources of `headers()` for all paths, or for all of an API: `/:path*`, `/(.*)`, `/api/:path*`, `/api/v1/:path*`. */
const WHOLE_API = /^\/(?:api\/(?:v\d+\/)?)?(?:\(\.\*\)|:\w+\*)$/u;

const CHANGING = /^(?:POST|PUT|PATCH|DELETE)$/u;
const NEXT_MIDDLEWARE = /^(?:middleware|proxy)$/u;

function isRouteOf(methods: RegExp, node: FunctionNode, code: JavaScriptModel): boolean {
  return methods.test(functionName(node) ?? '') && code.isRouteHandler(node);
}

/** Whether a function is given to `app.use` without a path, or for all of them, or is the middleware of Next.js. */
function isMiddleware(node: FunctionNode, code: JavaScriptModel): boolean {
  if (isRouteOf(NEXT_MIDDLEWARE, node, code)) return true;
  return middleware(code).has(node);
}

const middleware = oncePerFile((code: JavaScriptModel): ReadonlySet<Node> => new Set(middlewareIn(code)));

function* middlewareIn(code: JavaScriptModel): Generator<Node> {
  for (const { kind, handlers, path, hasPath } of code.registrations) {
    if (kind !== 'use' || (hasPath && path !== '*' && path !== '/' && path !== '/*')) continue;
    for (const handler of handlers) {
      const value = code.valueOf(handler);
      if (value.type === 'function') yield value.node;
    }
  }
}
