import { lastIndexWhere, type Fix, type Range } from '@seaworthy/core';
import type { Mapping, Scalar, Sequence } from '../ast.ts';
import type { ComposeSourceCode } from '../source-code.ts';
import { isShared } from './sharing.ts';

/**
 * Puts `${NAME:?NAME is required}` in the place of a part of a scalar. Null where others share the scalar, where the part
 * does not stand in the file as it is, and for plain text in a flow collection, which cannot hold braces.
 */
export function requireVariable(code: ComposeSourceCode, node: Scalar, range: Range, name: string): Fix | null {
  if (!/^[A-Za-z_]\w*$/u.test(name) || isShared(code, node)) return null;
  const isWhole = range[0] <= node.range[0];
  if (node.style === 'plain' ? isInFlow(code, node) : isWhole) return null;
  return { range, text: `\${${name}:?${name} is required}` };
}

function isInFlow(code: ComposeSourceCode, node: Scalar): boolean {
  const parent = code.getParent(node);
  const collection = (parent?.type === 'Entry' ? code.getParent(parent) : parent) as Mapping | Sequence | undefined;
  return collection?.flow === true;
}

/** The scalar that a place lies in. */
export function scalarAt({ scalars }: ComposeSourceCode, [start, end]: Range): Scalar | undefined {
  const scalar = scalars[lastIndexWhere(scalars.length, (index) => scalars[index]!.range[0] <= start)];
  return scalar && end <= scalar.range[1] ? scalar : undefined;
}
