import { propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/** Functions whose results others can compute, by module. */
const GUESSABLE: Readonly<Record<string, RegExp>> = {
  lodash: /^(?:random|sample|sampleSize|shuffle)$/u,
  'lodash-es': /^(?:random|sample|sampleSize|shuffle)$/u,
  uuid: /^v1$/u,
  global: /^Math\.random$/u,
};

/**
 * How a call makes a value that others can compute: `Math.random`, `uuid.v1`, `Date.now().toString`; undefined for
 * every other call.
 */
export function insecureRandomOf(call: TSESTree.CallExpression, code: JavaScriptModel): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression' && propertyName(callee) === 'toString')
    return code.isGlobal(callee, 'Date.now().toString') && call.arguments.length === 1 ? 'Date.now' : undefined;
  const origin = code.originOf(callee);
  if (!origin || !GUESSABLE[origin.module]?.test(origin.name)) return undefined;
  return origin.module === 'global' ? origin.name : `${origin.name} of ${origin.module}`;
}

/** `Math.floor(a + Math.random() * b)` with whole numbers: a number from `low` up to, not including, `high`. */
export interface RandomInteger {
  readonly node: Node;
  readonly low: number;
  readonly high: number;
}

/** The whole number that a call of `Math.random` is made into, where its bounds are known. */
export function randomIntegerAround(random: TSESTree.CallExpression, code: JavaScriptModel): RandomInteger | undefined {
  const factor = random.parent;
  if (factor.type !== 'BinaryExpression' || factor.operator !== '*') return undefined;
  const span = wholeNumber(factor.left === random ? factor.right : factor.left, code);
  const inner = plus(factor, code);
  const call = inner.node.parent;
  if (span === undefined || call?.type !== 'CallExpression' || !code.isGlobal(call.callee, 'Math.floor')) return undefined;
  const outer = plus(call, code);
  const low = inner.added + outer.added;
  return { node: outer.node, low, high: low + span };
}

/** `node + 5` or `5 + node`: the sum, and what is added; else the node and nothing. */
function plus(node: Node, code: JavaScriptModel): { node: Node; added: number } {
  const { parent } = node;
  if (parent?.type !== 'BinaryExpression' || parent.operator !== '+') return { node, added: 0 };
  const added = wholeNumber(parent.left === node ? parent.right : parent.left, code);
  return added === undefined ? { node, added: 0 } : { node: parent, added };
}

function wholeNumber(node: Node, code: JavaScriptModel): number | undefined {
  const value = code.valueOf(node);
  return value.type === 'scalar' && Number.isInteger(value.value) ? (value.value as number) : undefined;
}
