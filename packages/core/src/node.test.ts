import { expect, it } from 'vitest';
import { childrenOf, locate, type AstNode } from './node.ts';

const nowhere = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
const leaf = (start: number, end: number): AstNode => ({ type: 'Leaf', range: [start, end], loc: nowhere });
const visitorKeys = { Tree: ['first', 'absent', 'rest'], Leaf: [] };

it('children come in the order of the keys, without those that are absent', () => {
  const [a, b, c] = [leaf(0, 1), leaf(1, 2), leaf(2, 3)];
  const tree = {
    type: 'Tree',
    range: [0, 3],
    loc: nowhere,
    rest: [b, c],
    first: a,
    absent: undefined,
  } as const;
  expect(childrenOf(tree, visitorKeys)).toEqual([a, b, c]);
  expect(childrenOf({ ...leaf(0, 1), type: 'Unknown' }, visitorKeys)).toEqual([]);
});

it('locate fills in the places of trees that are deeper than the call stack', () => {
  const bottom = leaf(2, 3);
  let tree: AstNode = bottom;
  for (let depth = 0; depth < 50_000; depth++) {
    tree = { type: 'Tree', range: [0, 3], loc: nowhere, first: tree } as AstNode;
  }
  locate(tree, 'a\nb', visitorKeys);
  expect(tree.loc).toEqual({ start: { line: 1, column: 0 }, end: { line: 2, column: 1 } });
  expect(bottom.loc).toEqual({ start: { line: 2, column: 0 }, end: { line: 2, column: 1 } });
});
