import { parseDuration } from '@seaworthy/knowledge';
import type { Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind } from './calls.ts';
import { functionName } from './functions.ts';
import { limitIn, settingsOf, type LimiterUse } from './rate-limits.ts';
import { numberOf, possibilities, stringOf, type Value } from './values.ts';

/** How often a client may ask, where the code says both the number of requests and the length of the window. */
export interface RequestBudget {
  readonly perMinute: number;
  /** The option with the number of requests. */
  readonly place: Node;
  /** Whether no other budget is possible. */
  readonly isCertain: boolean;
}

/** The most generous of the budgets that a limiter may have: `strict ? 5 : 5000` makes two of them. */
export function largestBudget(use: LimiterUse, code: JavaScriptModel): RequestBudget | undefined {
  const settings = settingsOf(use, code);
  const alternatives = settings && settings !== 'unknown' ? possibilities(settings) : [];
  const budgets = alternatives.flatMap((each) => budgetsOf(each, use, code));
  const known = budgets.filter((each) => each !== undefined).sort((a, b) => b.perMinute - a.perMinute);
  return known[0] && { ...known[0], isCertain: known.length === budgets.length };
}

/** Undefined stands for what is unknown; a limit that nobody reaches is no budget. */
function budgetsOf(settings: Value, { limiter }: LimiterUse, code: JavaScriptModel): (Omit<RequestBudget, 'isCertain'> | undefined)[] {
  const limit = limitIn(settings, limiter, code);
  const window = code.propertyOf(settings, limiter.window);
  if (!limit || window.state !== 'given') return [undefined];
  return possibilities(limit.value).flatMap((requests) =>
    possibilities(window.value).map((each) => {
      const number = numberOf(requests);
      const milliseconds = durationIn(each);
      if (number === undefined || number >= Number.MAX_SAFE_INTEGER || !milliseconds) return undefined;
      return { perMinute: number / (milliseconds / 60_000), place: limit.property };
    }),
  );
}

function durationIn(value: Value): number | undefined {
  const text = stringOf(value);
  return text === undefined ? numberOf(value) : parseDuration(text);
}

/** What a limiter is named, and the paths that it is before: `loginLimiter`, `/login`. */
export function subjectsOf({ call }: LimiterUse, code: JavaScriptModel): string[] {
  const paths = code.registrations
    .filter(({ path, handlers }) => path !== undefined && handlers.some((each) => callBehind(each, code) === call))
    .map(({ path }) => path!);
  return [functionName(call) ?? '', ...paths];
}
