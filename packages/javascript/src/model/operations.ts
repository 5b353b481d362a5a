import type { Node, TSESTree } from '../ast.ts';
import { possibilities, type Constant, type ScalarValue, type Value } from './values.ts';

/** What an operator gives for two values that are known; unknown otherwise. */
export function binaryResult(node: TSESTree.BinaryExpression, left: Value, right: Value): Value {
  const unknown: Value = { type: 'unknown', node };
  if (left.type !== 'scalar' || right.type !== 'scalar') return unknown;
  const value = compute(node.operator, left.value, right.value);
  if (value === undefined) return unknown;
  return { type: 'scalar', node, certainty: weaker(left, right), value };
}

function weaker(...values: readonly ScalarValue[]): 'known' | 'default' {
  return values.some(({ certainty }) => certainty === 'default') ? 'default' : 'known';
}

function compute(operator: string, a: Constant, b: Constant): Constant {
  switch (operator) {
    case '===':
      return a === b;
    case '!==':
      return a !== b;
    case '==':
      return sameType(a, b) ? a === b : undefined;
    case '!=':
      return sameType(a, b) ? a !== b : undefined;
    case '+':
      if (typeof a === 'string' || typeof b === 'string') return String(a) + String(b);
      break;
  }
  return typeof a === 'number' && typeof b === 'number' ? arithmetic(operator, a, b) : undefined;
}

function sameType(a: Constant, b: Constant): boolean {
  return typeof a === typeof b;
}

function arithmetic(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '**':
      return a ** b;
    case '<<':
      return a << b;
    default:
      return undefined;
  }
}

/** What a method of a string or array that is known gives; undefined for every other call. */
export function methodResult(
  node: Node,
  method: string,
  object: Value,
  given: readonly Value[],
): Value | undefined {
  if (object.type === 'scalar' && typeof object.value === 'string') return textMethod(node, method, object, given);
  if (object.type !== 'array' || object.isOpen || method !== 'includes') return undefined;
  const [wanted] = given;
  const values = object.elements.flatMap(possibilities);
  if (wanted?.type !== 'scalar' || values.some(({ type }) => type !== 'scalar')) return undefined;
  const found = values.some((each) => (each as ScalarValue).value === wanted.value);
  return { type: 'scalar', node, certainty: 'known', value: found };
}

function textMethod(
  node: Node,
  method: string,
  object: ScalarValue,
  given: readonly Value[],
): Value | undefined {
  const text = String(object.value);
  const scalar = (value: Constant): Value => ({ type: 'scalar', node, certainty: object.certainty, value });
  switch (method) {
    case 'trim':
      return scalar(text.trim());
    case 'toLowerCase':
      return scalar(text.toLowerCase());
    case 'toUpperCase':
      return scalar(text.toUpperCase());
    case 'toString':
      return scalar(text);
  }
  const [first] = given;
  if (first?.type !== 'scalar' || typeof first.value !== 'string' || first.value === '') return undefined;
  if (method === 'startsWith') return scalar(text.startsWith(first.value));
  if (method !== 'split') return undefined;
  const elements = text.split(first.value).map(scalar);
  return { type: 'array', node, certainty: object.certainty, elements, isOpen: false };
}
