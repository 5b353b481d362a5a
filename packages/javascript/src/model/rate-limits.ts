import { parseDuration } from '@seaworthy/knowledge';
import type { CallLike } from '../ast.ts';
import { RATE_LIMITERS, type RateLimiter } from '../libraries/rate-limit.ts';
import type { JavaScriptModel } from '../model.ts';
import type { GivenOption } from './options.ts';
import { pluginRegistrationOf } from './plugins.ts';
import { possibilities, type Value } from './values.ts';

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

/** The option with the number of requests, by any of its names. */
export function limitOf({ call, limiter }: LimiterUse, code: JavaScriptModel): GivenOption | undefined {
  for (const name of limiter.limit) {
    const option = code.optionOf(call, limiter.options, name);
    if (option.state === 'given') return option;
  }
  return undefined;
}

/** How many requests a minute a limiter allows, where the code says both numbers. */
export function budgetOf(use: LimiterUse, code: JavaScriptModel): number | undefined {
  const limit = limitOf(use, code);
  const window = code.optionOf(use.call, use.limiter.options, use.limiter.window);
  const requests = limit && numberIn(limit.value);
  const milliseconds = window.state === 'given' ? durationIn(window.value) : undefined;
  return requests === undefined || !milliseconds ? undefined : requests / (milliseconds / 60_000);
}

function numberIn(value: Value): number | undefined {
  const [single] = possibilities(value);
  return single?.type === 'scalar' && typeof single.value === 'number' ? single.value : undefined;
}

function durationIn(value: Value): number | undefined {
  const [single] = possibilities(value);
  if (single?.type !== 'scalar') return undefined;
  if (typeof single.value === 'number') return single.value;
  return typeof single.value === 'string' ? parseDuration(single.value) : undefined;
}
