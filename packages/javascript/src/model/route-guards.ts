import { isFunction, lastName, propertyName, unwrap, type FunctionNode, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { nodesWithin } from './descendants.ts';
import { targetKey, type Registration } from './routes.ts';

/** Whether something stands before the handler of a route; unknown where nobody can tell. */
export type Guarded = 'yes' | 'no' | 'unknown';

/** What is looked for before the handler of a route. */
export interface GuardWords {
  /** What middleware, hooks and functions are named for that guard a route. */
  readonly names: RegExp;
  /** What else a condition or a call speaks of in a handler that guards itself. */
  readonly within?: RegExp;
  /** Judges in place of the names where it is known what guards: middleware, options and plugins; and what is called. */
  readonly known?: { limits(node: Node): boolean; asks(callee: Node): boolean };
}

/** The guards of one server or router, by where the first of them is registered: the end of its call. */
interface Guards {
  everywhere: number;
  readonly below: Map<string, number>;
}

/** A part of a call's text that is named for data and not for a check: `validate(adminSchema)`. */
const DATA_NAME = /\w+(?:Schema|Dto|Model|Validator)\b/gu;
const ROUTER_NAME = /(?:router|routes)$/iu;
const OPTIONS_NAME = /^(?:opts|options|\w+(?:Opts|Options))$/u;
/** Functions named so ask, whatever they are called on, and functions named so do not. */
const ASKING = /^(?:assert|can|check|consume|ensure|require|verify)/u;
const DOING = /^(?:add|count|create|delete|find|list|load|register|remove|save|send|update)/u;
/** Longer paths are not written by hand. */
const MAX_SEGMENTS = 32;

/**
 * Tells for each route of a file whether it is guarded: by a middleware or an option of its own, by what its handler
 * asks itself, or by what is registered earlier on the same server or router, on the one that it is mounted on, for
 * all paths or for this one.
 */
export class RouteGuards {
  readonly #code: JavaScriptModel;
  readonly #words: GuardWords;
  readonly #guards = new Map<string, Guards>();
  readonly #functions = new Map<Node, boolean>();

  constructor(code: JavaScriptModel, words: GuardWords) {
    this.#code = code;
    this.#words = words;
    for (const registration of code.registrations) this.#collect(registration);
    for (const call of code.calls) this.#collectHook(call);
    this.#collectMounts();
  }

  /** Whether a route is guarded. */
  guarded({ method, handlers, target, path, call }: Registration): Guarded {
    // `router.all('/admin/*', requireAdmin)` has no handler.
    const before = method === 'all' ? handlers : handlers.slice(0, -1);
    const last = handlers.at(-1);
    if (before.some((each) => this.#isGuard(each)) || (last && this.#guardsItself(last))) return 'yes';
    if (this.#isGuardedBefore(target, path, call.range[1])) return 'yes';
    return handlers.some((each) => isOpen(each)) ? 'unknown' : 'no';
  }

  #collect({ kind, method, handlers, target, path, hasPath, call }: Registration): void {
    if (kind === 'route' && method !== 'all') return;
    if (this.#areGuards(handlers, method)) this.#add(target, hasPath ? path : '', call.range[1]);
  }

  /** Routers and plugins hold routes, each of which may ask for itself. */
  #areGuards(handlers: readonly Node[], method: string): boolean {
    return handlers.some((each) => {
      if (ROUTER_NAME.test(lastName(each) ?? '')) return false;
      return method === 'register' ? !isFunction(each) && this.#isNamedGuard(each) : this.#isGuard(each);
    });
  }

  /** `fastify.addHook('onRequest', authenticate)` and `app.useGlobalGuards(new AuthGuard())`. */
  #collectHook(call: JavaScriptModel['calls'][number]): void {
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression' || !/^(?:addHook|useGlobalGuards)$/u.test(propertyName(callee) ?? '')) return;
    if (call.arguments.some((each) => this.#isGuard(each))) this.#add(targetKey(callee.object, this.#code), '', call.range[1]);
  }

  /** What is mounted on a server behind a guard is guarded: `app.use('/api', requireUser, router)`. */
  #collectMounts(): void {
    for (const { kind, method, handlers, target, path, call } of this.#code.registrations) {
      if (kind !== 'use') continue;
      if (!this.#areGuards(handlers, method) && !this.#isGuardedBefore(target, path, call.range[1])) continue;
      for (const each of handlers) {
        const inner = unwrap(each);
        if (inner.type === 'Identifier' || inner.type === 'MemberExpression') this.#add(targetKey(inner, this.#code), '', -1);
        // A plugin of Fastify in place: its first parameter is a server of its own.
        const plugin = this.#code.valueOf(each);
        const [server] = plugin.type === 'function' && isFunction(plugin.node) ? plugin.node.params : [];
        if (server?.type === 'Identifier') this.#add(`${server.name}@${server.range[0]}`, '', -1);
      }
    }
  }

  #add(target: string, path: string | undefined, offset: number): void {
    if (path === undefined) return;
    let guards = this.#guards.get(target);
    if (!guards) this.#guards.set(target, (guards = { everywhere: Number.POSITIVE_INFINITY, below: new Map() }));
    const base = basePath(path);
    if (base === '') guards.everywhere = Math.min(guards.everywhere, offset);
    else guards.below.set(base, Math.min(guards.below.get(base) ?? Number.POSITIVE_INFINITY, offset));
  }

  #isGuardedBefore(target: string, path: string | undefined, offset: number): boolean {
    const guards = this.#guards.get(target);
    if (!guards) return false;
    if (guards.everywhere < offset) return true;
    let base = basePath(path ?? '');
    for (let depth = 0; base !== '' && depth < MAX_SEGMENTS; depth++) {
      if ((guards.below.get(base) ?? Number.POSITIVE_INFINITY) < offset) return true;
      base = base.slice(0, Math.max(0, base.lastIndexOf('/')));
    }
    return false;
  }

  /** Whether an argument before the handler is a guard, by its name or by what it does. */
  #isGuard(node: Node): boolean {
    const inner = unwrap(node.type === 'SpreadElement' ? node.argument : node);
    if (isFunction(inner)) return this.#asks(inner);
    if (inner.type !== 'ObjectExpression' && this.#isNamedGuard(inner)) return true;
    const value = this.#code.valueOf(inner);
    if (value.type === 'object') return value.node.properties.some((each) => this.#isGuardOption(each));
    if (value.type === 'array') return value.elements.some(({ node: each }) => (isFunction(each) ? this.#asks(each) : this.#isNamedGuard(each)));
    return value.type === 'function' && isFunction(value.node) && this.#asks(value.node);
  }

  #isNamedGuard(node: Node): boolean {
    const { known, names } = this.#words;
    return known ? known.limits(node) : names.test(this.#code.getText(node).replace(DATA_NAME, ''));
  }

  /** `preHandler`, `onRequest`, `config` and the like of Fastify. The text of a schema has any words. */
  #isGuardOption(property: Node): boolean {
    if (property.type !== 'Property' || /^(?:schema|handler|url|path|method)$/u.test(propertyName(property) ?? '')) return false;
    return isFunction(property.value) ? this.#asks(property.value) : this.#isNamedGuard(property);
  }

  /** `withAuth(handler)`, and handlers whose code asks. */
  #guardsItself(handler: Node): boolean {
    const inner = unwrap(handler);
    if (inner.type === 'CallExpression') {
      if (this.#isNamedGuard(inner.callee)) return true;
      return inner.arguments.some((each) => isFunction(each) && this.#asks(each));
    }
    if (inner.type === 'ObjectExpression') return this.#isGuard(inner);
    const value = this.#code.valueOf(inner);
    return value.type === 'function' && isFunction(value.node) && this.#asks(value.node);
  }

  /** Whether a function of the file asks: in a condition, or by a call that stands alone or whose result it keeps. */
  #asks(node: FunctionNode): boolean {
    let asks = this.#functions.get(node);
    if (asks === undefined) this.#functions.set(node, (asks = [...nodesWithin(node.body)].some((each) => this.#isQuestion(each))));
    return asks;
  }

  #isQuestion(node: Node): boolean {
    const { names, within, known } = this.#words;
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') {
      const text = this.#code.getText(node.test);
      return names.test(text) || within?.test(text) === true;
    }
    const callee = calledBy(node);
    const name = callee && lastName(callee);
    if (!callee || name === undefined || DOING.test(name)) return false;
    return names.test(name) || known?.asks(callee) === true || (ASKING.test(name) && names.test(this.#code.getText(callee)));
  }
}

/** What a statement calls, also where it keeps the result: `authorize` of `await authorize(request);`. */
function calledBy(node: Node): Node | undefined {
  const value = node.type === 'ExpressionStatement' ? node.expression : node.type === 'VariableDeclarator' ? node.init : undefined;
  const inner = value?.type === 'AwaitExpression' ? unwrap(value.argument) : value && unwrap(value);
  return inner?.type === 'CallExpression' ? inner.callee : undefined;
}

/** Arguments that may hold guards out of sight: `...middlewares`, `options`. */
function isOpen(handler: Node): boolean {
  if (handler.type === 'ObjectExpression') return handler.properties.some(({ type }) => type === 'SpreadElement');
  return handler.type === 'SpreadElement' || OPTIONS_NAME.test(lastName(handler) ?? '');
}

/** `/admin` of `/admin/` and `/admin/*`; empty for all paths. */
function basePath(path: string): string {
  return path.replace(/\/?(?:\*|\{\*\w+\}|\*\w+)?$/u, '');
}
