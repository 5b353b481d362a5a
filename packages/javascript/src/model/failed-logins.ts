import { isFunction, lastName, unwrap, type CallLike, type FunctionNode, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { callsWithin } from './calls.ts';
import { functionName, functionsAround } from './functions.ts';
import { responseMethod } from './responses.ts';
import { numberOf } from './values.ts';

/** A place in a handler for logins that turns somebody away. */
export interface FailedLogin {
  /** `res.status(401)`, `new UnauthorizedException()`. */
  readonly place: Node;
  /** The handler, by its name or route. */
  readonly handler: string;
  /** Whether the branch that it is in writes a log entry or an event. */
  readonly isLogged: boolean;
}

const LOGIN_HANDLER = /login|log-in|sign-?in|authenticate/i;
const REFUSAL = /^(?:Unauthorized|Forbidden)(?:Exception|Error)?$/u;

/** What takes events besides loggers. */
const EVENT_NAME = /audit|event|track|capture|metric/i;

/** The refusal that a node is, in a handler for logins; undefined for everything else. */
export function failedLoginAt(node: Node, loggers: RegExp, code: JavaScriptModel): FailedLogin | undefined {
  if (!refuses(node, code)) return undefined;
  const owner = functionsAround(node).find((each) => LOGIN_HANDLER.test(functionName(each) ?? ''));
  if (!owner || handsOn(owner, code)) return undefined;
  const branch = branchAround(node);
  const isLogged = callsWithin(branch, code).some((call) => writesEvent(call, loggers));
  return { place: node, handler: functionName(owner)!, isLogged };
}

/** `res.status(401)`, `reply.code(403)`, `res.sendStatus(401)`, `c.json(…, 401)`, `throw new UnauthorizedException()`. */
function refuses(node: Node, code: JavaScriptModel): boolean {
  if (node.type === 'NewExpression') return node.parent.type === 'ThrowStatement' && REFUSAL.test(lastName(node.callee) ?? '');
  if (node.type !== 'CallExpression') return false;
  const method = lastName(node.callee) ?? '';
  const [first, second] = node.arguments;
  if (/^(?:status|code|sendStatus)$/u.test(method)) return isRefusal(first, code) && responseMethod(node, code) === method;
  const callee = unwrap(node.callee);
  return /^(?:json|text)$/u.test(method) && callee.type === 'MemberExpression' && lastName(callee.object) === 'c' && isRefusal(second, code);
}

function isRefusal(status: Node | undefined, code: JavaScriptModel): boolean {
  const number = status && numberOf(code.valueOf(status));
  return number === 401 || number === 403;
}

/** Whether a handler gives its errors to a central one with `next(error)`. */
function handsOn(owner: FunctionNode, code: JavaScriptModel): boolean {
  const known = handingOn.get(owner) ?? callsWithin(owner, code).some(isNextWithError);
  handingOn.set(owner, known);
  return known;
}

const isNextWithError = ({ callee, arguments: given }: CallLike): boolean => lastName(callee) === 'next' && given.length > 0;

/** What {@link handsOn} said of a handler, which may turn people away in many places. */
const handingOn = new WeakMap<FunctionNode, boolean>();

/** The smallest branch around a node, or its function. */
function branchAround(node: Node): Node {
  for (let child = node; child.parent; child = child.parent) {
    const { parent } = child;
    if (parent.type === 'IfStatement' && child !== parent.test) return child;
    if (parent.type === 'ConditionalExpression' && child !== parent.test) return child;
    if (parent.type === 'CatchClause' || parent.type === 'SwitchCase' || isFunction(parent)) return child;
  }
  return node;
}

function writesEvent({ callee }: CallLike, loggers: RegExp): boolean {
  const inner = unwrap(callee);
  const object = inner.type === 'MemberExpression' ? (lastName(inner.object) ?? '') : '';
  const name = lastName(inner) ?? '';
  return loggers.test(object) || loggers.test(name) || EVENT_NAME.test(object) || EVENT_NAME.test(name) || /^log[A-Z]/u.test(name);
}
