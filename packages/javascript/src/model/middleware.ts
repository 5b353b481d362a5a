import { lastName, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind } from './calls.ts';
import { functionsAround } from './functions.ts';
import { isServer, type Registration } from './routes.ts';

/** Middleware of a package that comes too late for what was registered before it. */
export interface LateMiddleware {
  readonly registration: Registration;
  /** What a person would underline: the function of the package, or the name of what it made. */
  readonly place: Node;
  /** The package. */
  readonly module: string;
  /** The first registration that it comes too late for. */
  readonly earlier: Registration;
}

/** Routes that answer before any middleware on purpose. */
const EARLY_PATH = /^\/(?:health|healthz|livez|readyz|ready|live|ping|metrics|favicon\.ico)\b|webhook/i;

/**
 * Middleware of the `modules` for a whole Express application or router that is registered after one of its
 * routes, in the same function: Express asks handlers in the order of registration, so those routes never see it.
 */
export function lateMiddlewareIn(modules: ReadonlySet<string>, code: JavaScriptModel): LateMiddleware[] {
  const firstRoutes = new Map<string, Registration>();
  const late: LateMiddleware[] = [];
  for (const registration of code.registrations) {
    if (!isExpress(registration, code)) continue;
    const key = `${registration.target} ${functionsAround(registration.call)[0]?.range[0] ?? 'module'}`;
    const earlier = firstRoutes.get(key);
    const middleware = earlier && registration.kind === 'use' && !registration.hasPath;
    for (const handler of middleware ? registration.handlers : []) {
      const made = callBehind(handler, code);
      const module = made && code.originOf(made.callee)?.module;
      if (earlier && module !== undefined && modules.has(module))
        late.push({ registration, place: handler === made ? made.callee : handler, module, earlier });
    }
    if (!earlier && answers(registration, code)) firstRoutes.set(key, registration);
  }
  return late;
}

/** Koa and Fastify do not go by the order of statements. */
function isExpress({ call }: Registration, code: JavaScriptModel): boolean {
  const origin = code.originOf(call.callee);
  return origin === undefined || origin.module === 'express' || origin.module === 'global';
}

/** Whether something that answers requests is registered: a route, a router, or a folder of files. */
function answers({ kind, path, hasPath, handlers }: Registration, code: JavaScriptModel): boolean {
  if (path !== undefined && EARLY_PATH.test(path)) return false;
  if (kind === 'route') return true;
  return handlers.some((handler) => {
    const made = callBehind(handler, code);
    if (made && (code.isFrom(made.callee, 'express', 'static') || code.isFrom(made.callee, 'serve-static'))) return true;
    if (/(?:router|routes|controller)s?$/i.test(lastName(handler) ?? '')) return true;
    return hasPath && handler.type === 'Identifier' && isServer(handler, code);
  });
}
