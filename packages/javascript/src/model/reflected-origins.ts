import { lastName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf, patternPath } from './bindings.ts';
import { callsWithin } from './calls.ts';
import { functionsAround } from './functions.ts';
import { headerRead } from './request-headers.ts';

/**
 * Whether `value`, which is sent at `place`, is the origin of the request, sent back without a look at it: no
 * condition, comparison or function around it asks whether that origin is allowed.
 */
export function isOriginSentBack(value: Node, place: Node, code: JavaScriptModel): boolean {
  const read = originReadIn(value, code);
  if (!read || isConditional(place, code) || asksForPermission(place, code)) return false;
  return !isLookedAtAnywhere(read, code);
}

/** The name or expression in `value` that gives the origin of the request, or another when there is none. */
function originReadIn(value: Node, code: JavaScriptModel): Node | undefined {
  const inner = unwrap(value);
  if (inner.type === 'LogicalExpression') return inner.operator === '&&' ? undefined : originReadIn(inner.left, code);
  if (isOriginRead(inner)) return inner;
  return inner.type === 'Identifier' && sourceOf(inner, code) ? inner : undefined;
}

const isOriginRead = (node: Node): boolean => headerRead(unwrap(node))?.toLowerCase() === 'origin';

/** What a name that holds the origin of the request is read from: `const origin = req.get('origin')`. */
function sourceOf(name: TSESTree.Identifier, code: JavaScriptModel): Node | undefined {
  const binding = bindingOf(name, code);
  const init = binding && initialiserOf(binding);
  if (!init) return undefined;
  const { path } = patternPath(binding.definition.name, (binding.definition.node as TSESTree.VariableDeclarator).id);
  if (path?.length === 0) return originReadIn(init, code);
  const whole = [lastName(init), ...(path ?? [])].slice(-2).join('.');
  return whole === 'headers.origin' ? unwrap(init) : undefined;
}

/** Whether any place that reads the same origin looks at it: by its name, or through the request it is read from. */
function isLookedAtAnywhere(read: Node, code: JavaScriptModel): boolean {
  if (read.type !== 'Identifier') return isLookedAtThrough(rootOf(read), code);
  return isLookedAtThrough(read, code) || isLookedAtThrough(rootOf(sourceOf(read, code) ?? read), code);
}

const lookedAt = new WeakMap<object, boolean>();

/** Whether a reference of the name looks at the origin that it holds, or that is read from it; told once for each variable. */
function isLookedAtThrough(name: Node, code: JavaScriptModel): boolean {
  const variable = name.type === 'Identifier' ? bindingOf(name, code)?.variable : undefined;
  if (!variable) return false;
  const known = lookedAt.get(variable);
  if (known !== undefined) return known;
  const result = variable.references.some(({ identifier }) => mentionsAt(identifier, code).some(isLookedAt));
  lookedAt.set(variable, result);
  return result;
}

/** The reads of the origin at a reference: the name itself when it holds it, or `req.headers.origin` around it. */
function mentionsAt(reference: TSESTree.Identifier | TSESTree.JSXIdentifier, code: JavaScriptModel): Node[] {
  if (reference.type === 'Identifier' && sourceOf(reference, code)) return [reference];
  for (let node: Node = reference; isPartOfRead(node); node = node.parent!)
    if (isOriginRead(node)) return [node];
  return [];
}

/** `req` of `req.headers.origin` and of `req.get('origin')`. */
function rootOf(node: Node): Node {
  let root = unwrap(node);
  for (;;) {
    if (root.type === 'CallExpression') root = unwrap(root.callee);
    else if (root.type === 'MemberExpression') root = unwrap(root.object);
    else return root;
  }
}

const isPartOfRead = ({ type }: Node): boolean => /^(?:Identifier|MemberExpression|CallExpression|ChainExpression|TS\w+)$/u.test(type);

/** Whether the place that mentions an origin compares it, or hands it to something that may. */
function isLookedAt(mention: Node): boolean {
  for (let node = mention; node.parent; node = node.parent) {
    const { parent } = node;
    switch (parent.type) {
      case 'LogicalExpression':
      case 'UnaryExpression':
      case 'ChainExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
        break;
      case 'BinaryExpression':
        return !/^[!=]==?$/u.test(parent.operator) || !isNothing(node === parent.left ? parent.right : parent.left);
      case 'CallExpression':
        return node !== parent.callee && !passesOn(parent);
      case 'MemberExpression':
        return node === parent.object;
      case 'SwitchStatement':
        return true;
      default:
        return false;
    }
  }
  return false;
}

function isNothing(node: Node): boolean {
  return node.type === 'Literal' ? node.value === null || node.value === '' : lastName(node) === 'undefined';
}

/** Calls that send or log what they are given. */
function passesOn({ callee }: TSESTree.CallExpression): boolean {
  return /^(?:setHeader|header|set|append|log|debug|info|warn|error|trace)$/u.test(lastName(callee) ?? '');
}

const PERMISSION = /allow|origin|cors|trust|white|permit|valid|accept/i;

/** Whether a condition around `place` may be about the origin although it does not read it: `if (isAllowed(req))`. */
function isConditional(place: Node, code: JavaScriptModel): boolean {
  for (let child = place; child.parent; child = child.parent) {
    const { parent } = child;
    const isBranch = (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && child !== parent.test;
    if (isBranch && !isMereTest(parent.test) && PERMISSION.test(code.getText(parent.test))) return true;
    if (parent.type === 'SwitchCase') return true;
  }
  return false;
}

/** `origin` and `req.headers.origin`, which only ask whether there is one. */
const isMereTest = (test: Node): boolean => unwrap(test).type === 'Identifier' ? /^(?:request)?origin$/i.test(lastName(test) ?? '') : isOriginRead(test);

const asking = new WeakMap<object, boolean>();

/** Whether the function around `place` asks another one for permission: `if (!isAllowedOrigin(req)) return next();` */
function asksForPermission(place: Node, code: JavaScriptModel): boolean {
  const around = functionsAround(place)[0];
  if (!around) return false;
  let result = asking.get(around);
  if (result === undefined) {
    result = callsWithin(around, code).some((call) => !isOriginRead(call) && ASKING.test(lastName(call.callee) ?? ''));
    asking.set(around, result);
  }
  return result;
}

const ASKING = /allow|trust|white|permit|valid|check/i;
