import { lastName, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { LIMITER_MODULES } from '../libraries/rate-limit.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind } from './calls.ts';
import type { Registration } from './routes.ts';
import { isConstant } from './values.ts';

/** Names of limits for other things than requests: of `hono/body-limit`, `p-limit` and the like. */
const OTHER_LIMIT = /(?:body|size|file|upload|json|payload|concurrency|p)[-_]?limit|limit[-_]?(?:size|offset)/iu;

/**
 * Tells whether something that stands before the handler of a route limits requests: a value of a package for limits,
 * whatever its name; or what comes from the project's own files, or from a package that nobody knows, and is named for it.
 */
export class LimiterGuards {
  readonly #code: JavaScriptModel;
  readonly #names: RegExp;

  constructor(code: JavaScriptModel, names: RegExp) {
    this.#code = code;
    this.#names = names;
  }

  /** Whether a middleware, a plugin, or an option of a route limits requests. */
  limits(node: Node, depth = 0): boolean {
    const inner = unwrap(node);
    if (depth > 8) return false;
    switch (inner.type) {
      case 'Property':
        return this.#isOption(inner, depth);
      case 'ArrayExpression':
        return inner.elements.some((each) => each !== null && this.limits(each, depth + 1));
      case 'SpreadElement':
      case 'AwaitExpression':
        return this.limits(inner.argument, depth + 1);
      case 'CallExpression':
      case 'NewExpression':
        return this.#makesLimiter(inner, depth);
      case 'Identifier':
      case 'MemberExpression': {
        if (this.#isOptionalPlugin(inner)) return false;
        const made = callBehind(inner, this.#code);
        return this.#isFound(inner) || (made !== undefined && this.#makesLimiter(made, depth));
      }
      default:
        return false;
    }
  }

  /** Whether a call asks a limiter: `bouncer.consume(ip)` of rate-limiter-flexible. */
  asks(callee: Node): boolean {
    return LIMITER_MODULES.has(this.#code.originOf(callee)?.module ?? '');
  }

  /** By what it is a call of, or by what that wraps: `compose([limiter, validate])`. */
  #makesLimiter({ callee, arguments: given }: CallLike, depth: number): boolean {
    return this.#isFound(callee) || given.some((each) => this.limits(each, depth + 1));
  }

  #isFound(node: Node): boolean {
    const origin = this.#code.originOf(node);
    const isOwn = !origin || origin.module === 'global' || /^(?:[.#~/]|@\/|src\/)/u.test(origin.module);
    if (isOwn) return this.#isNamed(lastName(node));
    return LIMITER_MODULES.has(origin.module) || this.#isNamed(`${origin.module} ${origin.name}`);
  }

  #isNamed(name: string | undefined): boolean {
    return name !== undefined && this.#names.test(name) && !OTHER_LIMIT.test(name);
  }

  /** `preHandler: limiter` and `config: { rateLimit: { max: 5 } }`. */
  #isOption(property: TSESTree.Property, depth: number): boolean {
    const { value } = property;
    if (isConstant(this.#code.valueOf(value), false, null)) return false;
    if (this.#isNamed(propertyName(property))) return true;
    const inner = unwrap(value);
    if (inner.type !== 'ObjectExpression') return this.limits(inner, depth + 1);
    return inner.properties.some((each) => each.type === 'Property' && this.#isOption(each, depth + 1));
  }

  /** `fastify.register(rateLimit, { global: false })` limits only the routes that ask for it. */
  #isOptionalPlugin(node: Node): boolean {
    const { parent } = node;
    if (parent?.type !== 'CallExpression' || parent.arguments[0] !== node || lastName(parent.callee) !== 'register') return false;
    const option = this.#code.optionOf(parent, 1, 'global');
    return option.state === 'given' && isConstant(option.value, false);
  }
}

/** Whether a route of Fastify takes itself out of the limiter of its server: `{ config: { rateLimit: false } }`. */
export function optsOut({ handlers }: Registration, code: JavaScriptModel): boolean {
  return handlers.some((each) => {
    const option = code.propertyOf(code.valueOf(each), 'config.rateLimit');
    return option.state === 'given' && isConstant(option.value, false);
  });
}
