import type { Reference, Variable } from '@typescript-eslint/scope-manager';
import { isFunction, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, variableOf } from './bindings.ts';
import { functionsAround } from './functions.ts';

const NOTHING: readonly Node[] = [];

/** Code that uses a variable more often is generated, or too much for one value to be told. */
const MAX_REFERENCES = 200;

/**
 * All that a variable may hold where it is used in its own function: what it is initialised with, and what it is assigned
 * before, as in `let target; target = req.query.next`. Empty where that is not all seen: for parameters and parts of
 * objects, and when another function or a loop assigns it.
 */
export function heldValues(node: TSESTree.Identifier, code: JavaScriptModel): readonly Node[] {
  const binding = bindingOf(node, code);
  const declared = binding?.definition.node;
  if (!binding || declared?.type !== 'VariableDeclarator' || declared.id !== binding.definition.name) return NOTHING;
  if (binding.isReassigned && binding.variable.references.length > MAX_REFERENCES) return NOTHING;
  const around = functionsAround(node)[0];
  if (functionsAround(declared)[0] !== around || declared.range[1] > node.range[0]) return NOTHING;
  const values: Node[] = declared.init ? [declared.init] : [];
  for (const reference of binding.isReassigned ? binding.variable.references : []) {
    if (!reference.isWrite() || reference.init === true) continue;
    const value = assignedValue(reference);
    if (!value || functionsAround(value)[0] !== around) return NOTHING;
    if (value.range[1] > node.range[0]) {
      if (isInLoopWith(value, node)) return NOTHING;
      continue;
    }
    if (isOverwriting(value, node) && !isMadeOf(value, binding.variable)) values.length = 0;
    values.push(value);
  }
  return values;
}

/** What a name of the same function holds, where that is one value as a whole. */
export function writtenAs(node: TSESTree.Identifier, code: JavaScriptModel): Node | undefined {
  const values = heldValues(node, code);
  return values.length === 1 ? values[0] : undefined;
}

/** Whether what is assigned behind a use comes back to it. */
function isInLoopWith(value: Node, use: Node): boolean {
  for (let around = use.parent; around && !isFunction(around); around = around.parent)
    if (/^(?:For|While|DoWhile)/u.test(around.type) && value.range[1] <= around.range[1]) return true;
  return false;
}

/** The value of `x = value`, and of `x += value`, which adds to what was there. */
function assignedValue({ identifier }: Reference): Node | undefined {
  const { parent } = identifier as Node;
  return parent?.type === 'AssignmentExpression' && parent.left === identifier && /^(?:|\+|\|\||\?\?)=$/u.test(parent.operator)
    ? parent.right
    : undefined;
}

/** Whether `x = value;` stands in a block around the use, so that no earlier value comes that far. */
function isOverwriting(value: Node, use: Node): boolean {
  const assignment = value.parent as TSESTree.AssignmentExpression;
  const block = assignment.operator === '=' && assignment.parent.type === 'ExpressionStatement' ? assignment.parent.parent : undefined;
  return block !== undefined && block.range[0] <= use.range[0] && use.range[1] <= block.range[1];
}

/** The values that a variable does not get from an earlier value of its own, as `q = q.trim()` and `q += end` do. */
export function firstValues(node: TSESTree.Identifier, code: JavaScriptModel): readonly Node[] {
  const variable = variableOf(node, code.scopeManager);
  return heldValues(node, code).filter((value) => variable && !isMadeOf(value, variable));
}

function isMadeOf(value: Node, { references }: Variable): boolean {
  const { parent } = value;
  if (parent?.type === 'AssignmentExpression' && parent.operator === '+=') return true;
  return references.some(({ identifier: { range } }) => value.range[0] <= range[0] && range[1] <= value.range[1]);
}
