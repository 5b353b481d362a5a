import type { CallLike, Node } from '../ast.ts';
import { RATE_LIMITERS, type LimiterOptions, type RateLimiter } from '../libraries/rate-limit.ts';
import type { JavaScriptModel } from '../model.ts';
import { fallbackOf, type FallbackNode } from './fallbacks.ts';
import { argumentAt, type GivenOption } from './options.ts';
import { pluginRegistrationOf } from './plugins.ts';
import { isConstant, type Value } from './values.ts';

/** A call that sets up a limiter. */
export interface LimiterUse {
  readonly call: CallLike;
  readonly limiter: RateLimiter;
}

/** Words without which a file sets up no limiter. */
export const LIMITER_WORDS = ['imit', 'hrottle'] as const;

/** The limiter that a call sets up; undefined for other calls. A `rateLimit` that nobody declares is express-rate-limit's. */
export function limiterOf(call: CallLike, code: JavaScriptModel): LimiterUse | undefined {
  const origin = pluginRegistrationOf(call, code)?.plugin ?? code.originOf(call.callee);
  if (!origin) return undefined;
  const by = pluginRegistrationOf(call, code) ? 'register' : 'call';
  const isGlobal = origin.module === 'global' && origin.name === 'rateLimit';
  const limiter = RATE_LIMITERS.find(
    (each) => each.by === by && (isGlobal ? each.name === 'rateLimit' : each.module === origin.module && each.name === origin.name),
  );
  return limiter && { call, limiter };
}

/** The options of a limiter; undefined where there are none, so that all defaults count. */
export function settingsOf({ call, limiter }: LimiterUse, code: JavaScriptModel): Value | 'unknown' | undefined {
  const argument = argumentAt(call, limiter.options);
  if (argument) return code.valueOf(argument);
  return call.arguments.some(({ type }) => type === 'SpreadElement') ? 'unknown' : undefined;
}

/** The option with the number of requests, by any of its names. */
export function limitIn(settings: Value, { limit }: LimiterOptions, code: JavaScriptModel): GivenOption | undefined {
  return limit.map((name) => code.propertyOf(settings, name)).find((option) => option.state === 'given');
}

/** What a switch for limiters says where nobody sets it. */
export interface SwitchFallback {
  /** `RATE_LIMIT_ENABLED`. */
  readonly name: string;
  /** The value, such as the `false` of `z.boolean().default(false)`. */
  readonly value: Node;
  readonly isOn: boolean;
}

const SWITCH = /(?:rate_?limit(?:er|ing)?|throttl(?:e|er|ing))_?(?:is_?)?(enabled?|disabled?|off|skip)$|^(?:is_?)?(enable|disable|skip|no)_?(?:rate_?limit(?:er|ing)?|throttl(?:e|er|ing))$/i;

/** The switch for limiters that a fallback or the default in a schema is for; see `fallbackOf`. */
export function switchFallback(node: FallbackNode, code: JavaScriptModel): SwitchFallback | undefined {
  const fallback = fallbackOf(node, ({ type }) => type === 'Literal', code);
  const name = fallback?.names.find((each) => SWITCH.test(each));
  if (!fallback || name === undefined) return undefined;
  const given = code.valueOf(fallback.value);
  const isTrue = isConstant(given, true, 'true');
  if (!isTrue && !isConstant(given, false, 'false')) return undefined;
  const [, after, before] = SWITCH.exec(name) ?? [];
  return { name, value: fallback.value, isOn: isTrue === /^enable/i.test(after ?? before ?? '') };
}
