import { propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { assignedPaths, isPushedTo } from './assignments.ts';
import { bindingOf, initialiserOf, patternPath } from './bindings.ts';
import { environmentVariable } from './environment.ts';
import { modeComparison, modeValue } from './modes.ts';
import { binaryResult, methodResult } from './operations.ts';
import { propertyOf } from './options.ts';
import { asDefault, oneOf, truthOf, type Constant, type Value } from './values.ts';

/** Deeper expressions are generated code. */
const MAX_DEPTH = 64;

/** What `node` is worth in production; see {@link Value}. Follows names within the file. Never throws. */
export function evaluate(node: Node, code: JavaScriptModel, depth = 0): Value {
  const inner = unwrap(node);
  const unknown: Value = { type: 'unknown', node: inner };
  if (depth > MAX_DEPTH) return unknown;
  const next = (other: Node): Value => code.valueOf(other, depth + 1);
  const known = { node: inner, certainty: 'known' } as const;
  switch (inner.type) {
    case 'Literal':
      return literal(inner, known);
    case 'TemplateLiteral':
      return template(inner, next);
    case 'ObjectExpression':
      return { ...known, node: inner, type: 'object', assigned: new Set() };
    case 'ArrayExpression':
      return array(inner, next);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return { ...known, node: inner, type: 'function' };
    case 'Identifier':
      return name(inner, code, depth);
    case 'MemberExpression':
      return modeValue(inner, code) ?? member(inner, code, next);
    case 'AwaitExpression':
      return next(inner.argument);
    case 'UnaryExpression':
      return unary(inner, next);
    case 'BinaryExpression':
      return binary(inner, next);
    case 'LogicalExpression':
      return logical(inner, next);
    case 'ConditionalExpression':
      return conditional(inner, next);
    case 'CallExpression':
      return modeValue(inner, code) ?? call(inner, code, next);
    default:
      return unknown;
  }
}

type Next = (node: Node) => Value;

function literal(node: TSESTree.Literal, known: { node: Node; certainty: 'known' }): Value {
  if ('regex' in node)
    return { ...known, type: 'regex', pattern: node.regex.pattern, flags: node.regex.flags };
  return { ...known, type: 'scalar', value: node.value as Constant };
}

function template(node: TSESTree.TemplateLiteral, next: Next): Value {
  let text = node.quasis[0]?.value.cooked ?? '';
  let certainty: 'known' | 'default' = 'known';
  for (const [index, expression] of node.expressions.entries()) {
    const value = next(expression);
    if (value.type !== 'scalar') return { type: 'unknown', node };
    if (value.certainty === 'default') certainty = 'default';
    text += String(value.value) + (node.quasis[index + 1]?.value.cooked ?? '');
  }
  return { type: 'scalar', node, certainty, value: text };
}

function array(node: TSESTree.ArrayExpression, next: Next): Value {
  const elements: Value[] = [];
  let isOpen = false;
  for (const element of node.elements) {
    if (!element) continue;
    if (element.type !== 'SpreadElement') {
      elements.push(next(element));
      continue;
    }
    const spread = next(element.argument);
    if (spread.type === 'array') elements.push(...spread.elements);
    if (spread.type !== 'array' || spread.isOpen) isOpen = true;
  }
  return { type: 'array', node, certainty: 'known', elements, isOpen };
}

const GLOBAL_CONSTANTS: Readonly<Record<string, Constant>> = {
  undefined: undefined,
  Infinity: Number.POSITIVE_INFINITY,
  NaN: Number.NaN,
};

function name(node: TSESTree.Identifier, code: JavaScriptModel, depth: number): Value {
  const byMode = (): Value => modeValue(node, code) ?? { type: 'unknown', node };
  if (!code.isDeclared(node)) {
    if (!Object.hasOwn(GLOBAL_CONSTANTS, node.name)) return byMode();
    return { type: 'scalar', node, certainty: 'known', value: GLOBAL_CONSTANTS[node.name] };
  }
  // `const { NODE_ENV = 'development' } = process.env`: the mode counts, not what stands in for it.
  if (environmentVariable(node, code) !== undefined) {
    const mode = modeValue(node, code);
    if (mode) return mode;
  }
  const binding = bindingOf(node, code);
  if (!binding) return byMode();
  const declaration = binding.definition.node;
  const declared = binding.definition.name;
  if (binding.definition.type === 'Parameter') return parameterDefault(declared, code, depth) ?? byMode();
  if (declaration.type === 'FunctionDeclaration' && !binding.isReassigned)
    return { type: 'function', node: declaration, certainty: 'known' };
  const init = initialiserOf(binding);
  if (!init || declaration.type !== 'VariableDeclarator') return byMode();
  const value = throughPattern(code.valueOf(init, depth + 1), declared, declaration.id, code, depth);
  if (value.type === 'unknown') return modeValue(node, code) ?? value;
  if (value.type === 'object') return { ...value, assigned: assignedPaths(binding.variable) };
  return value.type === 'array' && isPushedTo(binding.variable) ? { ...value, isOpen: true } : value;
}

/** The part of a destructured value that `declared` names. */
function throughPattern(value: Value, declared: Node, pattern: Node, code: JavaScriptModel, depth: number): Value {
  const { path, fallback } = patternPath(declared, pattern);
  if (!path) return { type: 'unknown', node: declared };
  if (path.length === 0) return value;
  const option = propertyOf(value, path.join('.'), code);
  if (option.state === 'given') return option.value;
  if (!fallback) return { type: 'unknown', node: declared };
  const usual = code.valueOf(fallback, depth + 1);
  return option.state === 'absent' ? usual : asDefault(usual);
}

/** `false` for the parameter `secure = false` and for `{ secure = false }`. */
function parameterDefault(declared: Node, code: JavaScriptModel, depth: number): Value | undefined {
  const { parent } = declared;
  if (parent?.type !== 'AssignmentPattern' || parent.left !== declared) return undefined;
  return asDefault(code.valueOf(parent.right, depth + 1));
}

function member(node: TSESTree.MemberExpression, code: JavaScriptModel, next: Next): Value {
  const key = propertyName(node);
  const unknown: Value = { type: 'unknown', node };
  if (key === undefined) return unknown;
  const { module, name: path } = code.originOf(node) ?? {};
  if (module === 'global' && path === 'Number.MAX_SAFE_INTEGER')
    return { type: 'scalar', node, certainty: 'known', value: Number.MAX_SAFE_INTEGER };
  if (module === 'global' && path === 'Number.MAX_VALUE')
    return { type: 'scalar', node, certainty: 'known', value: Number.MAX_VALUE };
  if (module === 'global' && path === 'Number.POSITIVE_INFINITY')
    return { type: 'scalar', node, certainty: 'known', value: Number.POSITIVE_INFINITY };
  const object = next(node.object);
  if (object.type === 'array') return object.elements[Number(key)] ?? unknown;
  const option = propertyOf(object, key, code);
  return option.state === 'given' ? option.value : unknown;
}

function binary(node: TSESTree.BinaryExpression, next: Next): Value {
  const result = binaryResult(node, next(node.left), next(node.right));
  const holds = result.type === 'unknown' ? modeComparison(node) : undefined;
  return holds === undefined ? result : { type: 'scalar', node, certainty: 'known', value: holds };
}

function unary(node: TSESTree.UnaryExpression, next: Next): Value {
  const value = next(node.argument);
  const truth = truthOf(value);
  if (node.operator === '!' && truth !== undefined) {
    const certainty = value.type === 'unknown' || value.type === 'alternatives' ? 'known' : value.certainty;
    return { type: 'scalar', node, certainty, value: !truth };
  }
  if (node.operator === 'void') return { type: 'scalar', node, certainty: 'known', value: undefined };
  if (value.type !== 'scalar' || (typeof value.value !== 'number' && typeof value.value !== 'string'))
    return { type: 'unknown', node };
  if (node.operator === '-') return { ...value, node, value: -Number(value.value) };
  return node.operator === '+' ? { ...value, node, value: Number(value.value) } : { type: 'unknown', node };
}

function logical(node: TSESTree.LogicalExpression, next: Next): Value {
  const left = next(node.left);
  const right = next(node.right);
  if (left.type === 'unknown') {
    // Without the right side, `x && y` is one of both; with it, `x || y` is `y` when nobody sets `x`.
    return node.operator === '&&' ? { type: 'unknown', node } : asDefault(right);
  }
  if (node.operator === '??') {
    const nullish = left.type === 'scalar' && (left.value === null || left.value === undefined);
    return nullish ? right : left;
  }
  const truth = truthOf(left);
  if (truth === undefined) return oneOf(node, [left, right]);
  return truth === (node.operator === '&&') ? right : left;
}

function conditional(node: TSESTree.ConditionalExpression, next: Next): Value {
  const truth = truthOf(next(node.test));
  if (truth !== undefined) return next(truth ? node.consequent : node.alternate);
  return oneOf(node, [next(node.consequent), next(node.alternate)]);
}

/** Calls that give back what they are given, and a few functions of the language. */
function call(node: TSESTree.CallExpression, code: JavaScriptModel, next: Next): Value {
  const [first] = node.arguments;
  const unknown: Value = { type: 'unknown', node };
  const callee = unwrap(node.callee);
  if (callee.type === 'MemberExpression') {
    const method = propertyName(callee);
    if (first && (method === 'freeze' || method === 'seal') && code.isGlobal(callee, `Object.${method}`)) return next(first);
    return (method === undefined ? undefined : methodResult(node, method, next(callee.object), node.arguments.map(next))) ?? unknown;
  }
  if (!first || callee.type !== 'Identifier' || code.isDeclared(callee)) return unknown;
  const value = next(first);
  if (callee.name === 'Boolean') {
    const truth = truthOf(value);
    return truth === undefined ? unknown : { type: 'scalar', node, certainty: 'known', value: truth };
  }
  if (value.type !== 'scalar' || typeof value.value === 'bigint') return unknown;
  if (callee.name === 'String') return { ...value, node, value: String(value.value) };
  if (callee.name === 'Number' || callee.name === 'parseInt') return { ...value, node, value: Number(value.value) };
  return unknown;
}
