import { parseDuration } from '@seaworthy/knowledge';
import { propertyName, type CallLike, type Node } from '../ast.ts';
import { NEST_THROTTLER, NEST_TIMES, type LimiterOptions } from '../libraries/rate-limit.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind } from './calls.ts';
import { functionName } from './functions.ts';
import { nestRouteOf } from './nest.ts';
import { limiterOf, limitIn, settingsOf } from './rate-limits.ts';
import { throttlersIn } from './throttlers.ts';
import { numberOf, possibilities, stringOf, type ObjectValue, type Value } from './values.ts';

/** How often a client may ask, where the code says both the number of requests and the length of the window. */
export interface RequestBudget {
  readonly perMinute: number;
  /** The option with the number of requests. */
  readonly place: Node;
  /** Whether no other budget is possible. */
  readonly isCertain: boolean;
}

/**
 * The budgets that a call sets: of a limiter the most generous one that it may have, since `strict ? 5 : 5000` makes two of
 * them; of Nest's throttlers that of each.
 */
export function requestBudgets(call: CallLike, code: JavaScriptModel): RequestBudget[] {
  const use = limiterOf(call, code);
  if (!use) {
    const throttlers = throttlersIn(call, code).filter(countsMilliseconds);
    return throttlers.flatMap((each) => largestBudget([each], NEST_THROTTLER, code) ?? []);
  }
  const settings = settingsOf(use, code);
  const alternatives = settings && settings !== 'unknown' ? possibilities(settings) : [];
  return [largestBudget(alternatives, use.limiter, code)].filter((each) => each !== undefined);
}

/** Where it is one of several. The only one, as options had it before version 5, counts seconds. */
function countsMilliseconds({ node: { parent } }: ObjectValue): boolean {
  return parent.type === 'ArrayExpression' || parent.type === 'Property';
}

function largestBudget(alternatives: readonly Value[], limiter: LimiterOptions, code: JavaScriptModel): RequestBudget | undefined {
  const budgets = alternatives.flatMap((each) => budgetsOf(each, limiter, code));
  const known = budgets.filter((each) => each !== undefined).sort((a, b) => b.perMinute - a.perMinute);
  return known[0] && { ...known[0], isCertain: known.length === budgets.length };
}

/** Undefined stands for what is unknown; a limit that nobody reaches is no budget. */
function budgetsOf(settings: Value, limiter: LimiterOptions, code: JavaScriptModel): (Omit<RequestBudget, 'isCertain'> | undefined)[] {
  const limit = limitIn(settings, limiter, code);
  const window = code.propertyOf(settings, limiter.window);
  if (!limit || window.state !== 'given') return [undefined];
  return possibilities(limit.value).flatMap((requests) =>
    possibilities(window.value).map((each) => {
      const number = numberOf(requests);
      const milliseconds = durationIn(each, code);
      if (number === undefined || number >= Number.MAX_SAFE_INTEGER || !milliseconds) return undefined;
      return { perMinute: number / (milliseconds / 60_000), place: limit.property };
    }),
  );
}

/** In milliseconds: a number, `'1 minute'`, `minutes(1)` of Nest. */
function durationIn(value: Value, code: JavaScriptModel): number | undefined {
  const text = stringOf(value);
  if (text !== undefined) return parseDuration(text);
  const { node } = value;
  if (value.type !== 'unknown' || node.type !== 'CallExpression') return numberOf(value);
  const origin = code.originOf(node.callee);
  const unit = origin?.module === '@nestjs/throttler' ? NEST_TIMES[origin.name] : undefined;
  const count = node.arguments[0] && numberOf(code.valueOf(node.arguments[0]));
  return unit === undefined || count === undefined ? undefined : unit * count;
}

/** What a limiter is named, and the paths that it is before: `loginLimiter`, `/login`; for a decorator of Nest its method. */
export function subjectsOf(call: CallLike, code: JavaScriptModel): string[] {
  const { parent } = call;
  if (parent.type === 'Decorator') return decoratedNames(parent.parent, code);
  const paths = code.registrations
    .filter(({ path, handlers }) => path !== undefined && handlers.some((each) => callBehind(each, code) === call))
    .map(({ path }) => path!);
  return [functionName(call) ?? '', ...paths];
}

function decoratedNames(node: Node, code: JavaScriptModel): string[] {
  if (node.type === 'ClassDeclaration') return [node.id?.name ?? ''];
  if (node.type !== 'MethodDefinition') return [];
  return [propertyName(node) ?? '', nestRouteOf(node, code)?.path ?? ''];
}
