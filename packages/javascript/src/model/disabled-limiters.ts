import type { CallLike, Node } from '../ast.ts';
import { NEST_THROTTLE, NEST_THROTTLER, type LimiterOptions } from '../libraries/rate-limit.ts';
import type { JavaScriptModel } from '../model.ts';
import { onlyResult } from './functions.ts';
import type { GivenOption } from './options.ts';
import { limiterOf, limitIn, settingsOf } from './rate-limits.ts';
import { throttlersIn } from './throttlers.ts';
import { possibilities, type SingleValue, type Value } from './values.ts';

/**
 * What a limiter does: it limits; nobody reaches its limit (`endless`); it lets nobody in (`refuses`), or does something
 * else in older versions (`byVersion`); it counts no request at all (`everybody` is exempt).
 */
export type Effect = 'limits' | 'endless' | 'refuses' | 'byVersion' | 'everybody';

/** What an option makes of a limiter. */
export interface LimiterEffect {
  readonly effect: Effect;
  /** The option; for a limiter with the default of its package, the function that makes it. */
  readonly place: Node;
  /** What older versions of the package do, as a message says it. */
  readonly older?: string | undefined;
}

/** What the limiters do that a call sets up, as far as the code says. */
export function limiterEffects(call: CallLike, code: JavaScriptModel): LimiterEffect[] {
  const use = limiterOf(call, code);
  if (!use) {
    const options = code.isFrom(call.callee, '@nestjs/throttler', 'Throttle') ? NEST_THROTTLE : NEST_THROTTLER;
    return throttlersIn(call, code).flatMap((throttler) => effectsOf(throttler, options, code));
  }
  const settings = settingsOf(use, code);
  if (settings === 'unknown') return [];
  const effects = settings ? effectsOf(settings, use.limiter, code) : [];
  const isDefault = !settings || use.limiter.limit.every((name) => code.propertyOf(settings, name).state === 'absent');
  return effects.length === 0 && isDefault ? [{ effect: 'limits', place: call.callee }] : effects;
}

function effectsOf(settings: Value, options: LimiterOptions, code: JavaScriptModel): LimiterEffect[] {
  const limit = limitIn(settings, options, code);
  const exemption = options.exemptions.map((name) => code.propertyOf(settings, name)).find((each) => exemptsEverybody(each, code));
  if (exemption?.state === 'given') return [{ effect: 'everybody', place: exemption.property }];
  const effect = limit && effectOf(limit, options);
  return limit && effect ? [{ effect, place: limit.property, older: options.older }] : [];
}

function exemptsEverybody(option: ReturnType<JavaScriptModel['propertyOf']>, code: JavaScriptModel): boolean {
  if (option.state !== 'given' || option.value.type !== 'function') return false;
  const result = onlyResult(option.value.node);
  const value = result && code.valueOf(result);
  return value?.type === 'scalar' && value.certainty === 'known' && value.value === true;
}

/** Undefined where the number is unknown, or its alternatives differ. */
function effectOf({ value }: GivenOption, options: LimiterOptions): Effect | undefined {
  const effects = new Set(possibilities(value).map((each) => effectOfNumber(each, options)));
  return effects.size === 1 ? [...effects][0] : undefined;
}

function effectOfNumber(value: SingleValue, { odd }: LimiterOptions): Effect | undefined {
  const number = value.type === 'scalar' ? value.value : undefined;
  if (typeof number !== 'number' || Number.isNaN(number)) return undefined;
  if (number >= Number.MAX_SAFE_INTEGER && number !== Infinity) return 'endless';
  const effect = number === Infinity ? odd.infinity : number === 0 ? odd.zero : number < 0 ? odd.negative : 'default';
  return effect === 'default' ? 'limits' : effect;
}
