import type { VisitorKeys } from '@seaworthy/core';
import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys as keys } from '@typescript-eslint/visitor-keys';

export type { TSESTree } from '@typescript-eslint/types';

/** Any node of ESTree, JSX or TypeScript, with its parent, whichever parser made it. */
export type Node = TSESTree.Node;

/** A function in any of its forms that has a body. */
export type FunctionNode =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression;

/** `f(…)` and `new F(…)`. */
export type CallLike = TSESTree.CallExpression | TSESTree.NewExpression;

/** The node types, as plain strings. */
export type NodeType = `${Node['type']}`;

/** The functions of a rule, by node type. */
export type Visitor = {
  [Type in NodeType]?: (node: Extract<Node, { type: Type }>) => void;
} & {
  [Type in NodeType as `${Type}:exit`]?: (node: Extract<Node, { type: Type }>) => void;
};

/** For each node type, the properties that hold child nodes. */
export const visitorKeys = keys as VisitorKeys;

/** Whether `node` is a function with a body. */
export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'FunctionDeclaration'
  );
}

/**
 * The expression inside what changes nothing at run time: `x as T`, `x satisfies T`, `<T>x`, `x!`, `(x)`, the
 * frame of an optional chain, and the last of `(0, x)`.
 */
export function unwrap(node: Node): Node {
  let inner = node;
  for (;;) {
    switch (inner.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
      case 'TSNonNullExpression':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        inner = inner.expression;
        break;
      case 'SequenceExpression':
        inner = inner.expressions.at(-1)!;
        break;
      default:
        return inner;
    }
  }
}

/**
 * The name of a property where it stands in the code: `b` of `a.b`, `a['b']`, `{ b: 1 }`, `{ 'b': 1 }`. Undefined
 * for `a[b]` and for private names.
 */
export function propertyName(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | TSESTree.PropertyDefinition
    | TSESTree.AccessorProperty
    | TSESTree.MethodDefinition,
): string | undefined {
  const key: Node = node.type === 'MemberExpression' ? node.property : node.key;
  if (!node.computed) {
    if (key.type === 'Identifier') return key.name;
    return key.type === 'Literal' ? String(key.value) : undefined;
  }
  if (key.type === 'Literal' && typeof key.value !== 'object') return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The text of a string literal or of a template without expressions. */
export function literalText(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The last name in a chain: `email` of `email` and `req.body.email`; undefined for other expressions. */
export function lastName(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type === 'PrivateIdentifier') return inner.name;
  return inner.type === 'MemberExpression' ? propertyName(inner) : undefined;
}
