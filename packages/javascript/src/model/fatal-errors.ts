import { childrenOf } from '@seaworthy/core';
import { isFunction, lastName, literalText, propertyName, unwrap, visitorKeys, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import { LOG_METHOD } from '../libraries/loggers.ts';
import type { JavaScriptModel } from '../model.ts';

/** A handler of errors that nobody caught: `process.on('uncaughtException', …)`. */
export interface FatalErrorHandler {
  readonly event: 'uncaughtException' | 'unhandledRejection';
  /** The literal of the event. */
  readonly place: Node;
  /** `ends`: the process comes to an end; `survives`: it goes on; `unknown`: other code decides. */
  readonly outcome: 'ends' | 'survives' | 'unknown';
}

/** Functions that end the process, or hand the error to what does. */
const ENDING_NAME = /exit|shut|terminat|close|fatal|die|stop|abort|kill|destroy|crash|panic|restart|cleanup|handle/i;

/** The handler that a call adds; undefined for other calls. */
export function fatalErrorHandlerOf(call: TSESTree.CallExpression, code: JavaScriptModel): FatalErrorHandler | undefined {
  const method = lastName(call.callee);
  if (method === undefined || !/^(?:on|once|addListener|prependListener)$/u.test(method)) return undefined;
  const [place, handler] = call.arguments;
  const event = literalText(place);
  if (!place || !handler || (event !== 'uncaughtException' && event !== 'unhandledRejection')) return undefined;
  if (!code.isGlobal(call.callee, `process.${method}`)) return undefined;
  return { event, place, outcome: outcomeOf(handler, code) };
}

function outcomeOf(handler: Node, code: JavaScriptModel): FatalErrorHandler['outcome'] {
  const value = code.valueOf(handler);
  if (value.type === 'function') return ends(value.node, code, new Set()) ? 'ends' : 'survives';
  const isConsole = code.originOf(handler)?.name.startsWith('console.') ?? false;
  return isConsole && LOG_METHOD.test(lastName(handler) ?? '') ? 'survives' : 'unknown';
}

/** Whether a function, or one of the file that it calls, ends the process or throws. */
function ends(owner: FunctionNode, code: JavaScriptModel, asked: Set<Node>): boolean {
  if (asked.has(owner)) return false;
  asked.add(owner);
  const open: Node[] = [owner.body];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'ThrowStatement' || setsExitCode(node)) return true;
    if (node.type === 'CallExpression' && callEnds(node, code, asked)) return true;
    for (const child of childrenOf(node, visitorKeys)) open.push(child as Node);
  }
  return false;
}

function callEnds({ callee, arguments: [first] }: TSESTree.CallExpression, code: JavaScriptModel, asked: Set<Node>): boolean {
  const name = lastName(callee) ?? '';
  const isLog = LOG_METHOD.test(name) && unwrap(callee).type === 'MemberExpression';
  if (!isLog && ENDING_NAME.test(name)) return true;
  // `process.emit('SIGTERM')` starts the handlers of the signal.
  if (name === 'emit' && literalText(first)?.startsWith('SIG')) return true;
  const value = unwrap(callee).type === 'Identifier' ? code.valueOf(callee) : undefined;
  return value?.type === 'function' && isFunction(value.node) && ends(value.node, code, asked);
}

function setsExitCode(node: Node): boolean {
  return (
    node.type === 'AssignmentExpression' &&
    node.left.type === 'MemberExpression' &&
    propertyName(node.left) === 'exitCode'
  );
}
