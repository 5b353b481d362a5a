import type { CallLike, Node, TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { onlyResult } from './functions.ts';
import { argumentAt } from './options.ts';
import { isConstant, possibilities, type ObjectValue, type Value } from './values.ts';

/**
 * The objects in which a call sets up throttlers of @nestjs/throttler, as far as the file says: each of
 * `ThrottlerModule.forRoot([{ ttl, limit }])`, `forRoot({ throttlers: [{ ttl, limit }], skipIf })` (with the object
 * around them), `forRootAsync({ useFactory: () => … })` and `@Throttle({ default: { limit, ttl } })`.
 */
export function throttlersIn(call: CallLike, code: JavaScriptModel): ObjectValue[] {
  const origin = code.originOf(call.callee);
  const first = argumentAt(call, 0);
  if (origin?.module !== '@nestjs/throttler' || !first) return [];
  const value = code.valueOf(first);
  switch (origin.name) {
    case 'ThrottlerModule.forRoot':
      return throttlersOf(value, code);
    case 'ThrottlerModule.forRootAsync': {
      const made = factoryResult(value, code);
      return made ? throttlersOf(code.valueOf(made), code) : [];
    }
    case 'Throttle':
      return objectsAmong([value]).flatMap(({ node }) =>
        objectsAmong(node.properties.map((each) => code.valueOf(each.type === 'Property' ? each.value : each.argument))),
      );
    default:
      return [];
  }
}

/** Options are a list of throttlers, or an object that has one, or, before version 5, the only one. */
function throttlersOf(options: Value, code: JavaScriptModel): ObjectValue[] {
  return possibilities(options).flatMap((each) => {
    if (each.type === 'array') return objectsAmong(each.elements);
    const list = code.propertyOf(each, 'throttlers');
    return objectsAmong([each, ...(list.state === 'given' && list.value.type === 'array' ? list.value.elements : [])]);
  });
}

function objectsAmong(values: readonly Value[]): ObjectValue[] {
  return values.filter((each) => each.type === 'object');
}

/** What the `useFactory` of asynchronous options gives, where that is all that it does. */
function factoryResult(options: Value, code: JavaScriptModel): Node | undefined {
  const factory = code.propertyOf(options, 'useFactory');
  const node = factory.state === 'given' && factory.value.type === 'function' ? factory.value.node : undefined;
  return node && onlyResult(node);
}

/**
 * The decorator that takes a class, or a route, out of every throttler that it names: `@SkipThrottle()`, which names the
 * one that has no name of its own, but not `@SkipThrottle({ short: false })`.
 *
 * @param decorators the nearest first: that of a route says more than that of its class
 */
export function throttlersSkippedBy(decorators: readonly TSESTree.Decorator[], code: JavaScriptModel): TSESTree.Decorator | undefined {
  const nearest = decorators.find((each) => skipThrottle(each, code));
  const call = nearest && skipThrottle(nearest, code);
  const names = call?.arguments[0];
  if (!call || !names) return nearest;
  const value = code.valueOf(names);
  const properties = value.type === 'object' ? value.node.properties : [];
  const skipsAll = properties.every((each) => each.type === 'Property' && isConstant(code.valueOf(each.value), true));
  return properties.length > 0 && skipsAll ? nearest : undefined;
}

/** Whether a route of a class has a say in its throttlers itself: `@SkipThrottle({ default: false })`. */
export function skipsByRoute({ body }: TSESTree.ClassBody, code: JavaScriptModel): boolean {
  return body.some((member) => member.type === 'MethodDefinition' && member.decorators.some((each) => skipThrottle(each, code)));
}

function skipThrottle({ expression }: TSESTree.Decorator, code: JavaScriptModel): TSESTree.CallExpression | undefined {
  const isCall = expression.type === 'CallExpression';
  return isCall && code.isFrom(expression.callee, '@nestjs/throttler', 'SkipThrottle') ? expression : undefined;
}
