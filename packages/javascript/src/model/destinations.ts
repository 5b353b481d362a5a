import type { Variable } from '@typescript-eslint/scope-manager';
import { isFunction, lastName, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { variableOf } from './bindings.ts';
import { functionName, functionsAround } from './functions.ts';

/** What a value becomes: a variable, property or parameter by its name, or the result of a function. */
export interface Destination {
  readonly name: string;
  /** The statement or property that it is the value of; one for all that the value is made of. */
  readonly at: Node;
}

/** Functions that only give a number or text another form. */
const SHAPING = /^(?:floor|round|ceil|trunc|abs|String|Number|parseInt|parseFloat|BigInt|from|concat|max|min)$/u;
const MAX_STEPS = 64;

/**
 * Where the value of an expression ends up: through arithmetic, templates, indexes, chains of methods and functions
 * that give it another form, into a name; and from a local variable on to what the function returns. Empty when
 * something else is done with it, as in `setTimeout(f, value)`.
 */
export function destinationsOf(node: Node, code: JavaScriptModel): Destination[] {
  const end = climb(node);
  const { parent } = end;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.init === end && parent.id.type === 'Identifier' ? [{ name: parent.id.name, at: parent }, ...onwards(parent.id, code)] : [];
    case 'AssignmentExpression': {
      const name = parent.right === end ? lastName(parent.left) : undefined;
      if (name === undefined) return [];
      const target = unwrap(parent.left);
      return [{ name, at: parent }, ...(target.type === 'Identifier' ? onwards(target, code) : [])];
    }
    case 'AssignmentPattern':
      return parent.right === end && parent.left.type === 'Identifier' ? [{ name: parent.left.name, at: parent }] : [];
    case 'Property':
    case 'PropertyDefinition': {
      const name = parent.value === end ? propertyName(parent) : undefined;
      return name === undefined ? [] : [{ name, at: parent }];
    }
    case 'ReturnStatement':
      return resultOf(functionsAround(parent)[0], parent);
    case 'ArrowFunctionExpression':
      return parent.body === end ? resultOf(parent, parent) : [];
    case 'CallExpression':
      return pushed(parent, code);
    default:
      return [];
  }
}

/** The outermost expression that is made of the value. */
function climb(node: Node): Node {
  let child = node;
  for (let steps = 0; steps < MAX_STEPS && child.parent; steps++) {
    if (!isMadeOf(child.parent, child)) break;
    child = child.parent;
  }
  return child;
}

function isMadeOf(parent: Node, child: Node): boolean {
  switch (parent.type) {
    case 'BinaryExpression':
      return !/^(?:[<>]=?|[=!]==?|in|instanceof)$/u.test(parent.operator);
    case 'ConditionalExpression':
      return parent.test !== child;
    case 'LogicalExpression':
    case 'UnaryExpression':
    case 'TemplateLiteral':
    case 'AwaitExpression':
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'MemberExpression':
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      // `Math.random().length`, as any length, is no secret.
      return !(parent.type === 'MemberExpression' && !parent.computed && propertyName(parent) === 'length');
    case 'CallExpression':
      if (parent.callee === child) return true;
      return SHAPING.test(lastName(parent.callee) ?? '') || isIndexing(parent);
    case 'ArrowFunctionExpression':
      // `Array.from({ length: 6 }, () => digit())`, `[...Array(6)].map(() => digit())`.
      return parent.body === child && parent.parent.type === 'CallExpression' && isMapping(parent.parent);
    default:
      return false;
  }
}

/** `CHARACTERS.charAt(i)`. */
function isIndexing(call: TSESTree.CallExpression): boolean {
  return /^(?:charAt|at|substring|substr|slice)$/u.test(lastName(call.callee) ?? '');
}

function isMapping(call: TSESTree.CallExpression): boolean {
  return /^(?:from|map)$/u.test(lastName(call.callee) ?? '');
}

/** `digits.push(value)`. */
function pushed(call: TSESTree.CallExpression, code: JavaScriptModel): Destination[] {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'push') return [];
  const list = unwrap(callee.object);
  return list.type === 'Identifier' ? [{ name: list.name, at: call }, ...onwards(list, code)] : [];
}

const onwardsOf = new WeakMap<Variable, readonly Destination[]>();

/** From a variable to what the function returns or what else is made of it. */
function onwards(identifier: TSESTree.Identifier, code: JavaScriptModel): readonly Destination[] {
  const variable = variableOf(identifier, code.scopeManager);
  if (!variable) return [];
  const known = onwardsOf.get(variable);
  if (known) return known;
  // A variable that is made of itself ends here.
  onwardsOf.set(variable, []);
  const found = variable.references.flatMap((each) => (each.isRead() ? destinationsOf(each.identifier, code) : []));
  onwardsOf.set(variable, found);
  return found;
}

function resultOf(node: Node | undefined, at: Node): Destination[] {
  if (!isFunction(node)) return [];
  const name = functionName(node);
  return name === undefined ? [] : [{ name, at }];
}
