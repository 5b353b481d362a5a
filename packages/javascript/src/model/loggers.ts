import { lastName, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import { LOG_METHOD, LOGGER_ORIGINS } from '../libraries/loggers.ts';
import type { JavaScriptModel } from '../model.ts';

/** An entry that the code writes into a log. */
export interface LogEntry {
  readonly call: TSESTree.CallExpression;
  /** `info`, `error` … */
  readonly method: string;
  readonly arguments: readonly Node[];
}

/**
 * The entry that a call writes: `console.log(…)`, `this.logger.warn(…)`, `req.log.info(…)`, or a method of what a
 * logging package gives; undefined for other calls.
 *
 * @param names what loggers are called, where their origin is not seen
 */
export function logEntryOf(call: TSESTree.CallExpression, names: RegExp, code: JavaScriptModel): LogEntry | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const method = propertyName(callee);
  if (method === undefined || !LOG_METHOD.test(method)) return undefined;
  const isLogger = names.test(lastName(callee.object) ?? '') || isLoggerOrigin(callee.object, code);
  return isLogger ? { call, method, arguments: call.arguments } : undefined;
}

function isLoggerOrigin(node: Node, code: JavaScriptModel): boolean {
  const origin = code.originOf(node);
  return origin !== undefined && (LOGGER_ORIGINS[origin.module]?.test(origin.name) ?? false);
}
