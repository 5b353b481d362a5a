import { isFunction, propertyName, unwrap, type CallLike, type FunctionNode, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { functionName } from './functions.ts';
import { truthOf } from './values.ts';

/**
 * Whether it is decided elsewhere if `node` runs at all: it is behind a condition that nobody can tell here, such as
 * `if (config.docs.enabled)`, after a `return` under one, or in a function that only such calls reach.
 */
export function isDecidedElsewhere(node: Node, code: JavaScriptModel, asked: ReadonlySet<Node> = new Set()): boolean {
  for (let child = node; child.parent; child = child.parent) {
    if (isFunction(child) && !asked.has(child)) {
      const calls = callsOf(child, code);
      const after = new Set([...asked, child]);
      if (calls.length > 0)
        return calls.every((call) => code.isOutsideProduction(call) || isDecidedElsewhere(call, code, after));
    }
    if (isOpenBranch(child, child.parent, code)) return true;
  }
  return false;
}

function isOpenBranch(child: Node, parent: Node, code: JavaScriptModel): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return child !== parent.test && truthOf(code.valueOf(parent.test)) === undefined;
    case 'LogicalExpression':
      return child === parent.right && truthOf(code.valueOf(parent.left)) === undefined;
    case 'BlockStatement':
    case 'Program':
      return parent.body.slice(0, parent.body.indexOf(child as never)).some((before) => mayReturn(before, code));
    default:
      return false;
  }
}

/** `if (!enabled) return;` */
function mayReturn(statement: Node, code: JavaScriptModel): boolean {
  if (statement.type !== 'IfStatement') return false;
  const { consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return last?.type === 'ReturnStatement' && truthOf(code.valueOf(statement.test)) === undefined;
}

/** The calls of a function in this file, by its name or, for methods, by `this.name(…)`. */
export function callsOf(owner: FunctionNode, code: JavaScriptModel): CallLike[] {
  const name = functionName(owner);
  if (name === undefined || owner.parent.type === 'CallExpression') return [];
  return code.calls.filter(({ callee }) => {
    const inner = unwrap(callee);
    if (inner.type === 'MemberExpression')
      return owner.parent.type === 'MethodDefinition' && inner.object.type === 'ThisExpression' && propertyName(inner) === name;
    if (inner.type !== 'Identifier' || inner.name !== name) return false;
    const value = code.valueOf(inner);
    return value.type === 'function' && value.node === owner;
  });
}
