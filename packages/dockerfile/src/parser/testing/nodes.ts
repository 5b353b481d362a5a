import { type AstNode, childrenOf } from '@seaworthy/core';

import { type File, type Node, visitorKeys } from '../../ast.ts';

/** All nodes with their parents, the file itself left out. */
export function* nodesOf(file: File): Generator<{ node: Node; parent: AstNode }> {
  const open: AstNode[] = [file];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const node of childrenOf(parent, visitorKeys)) {
      yield { node: node as Node, parent };
      open.push(node);
    }
  }
}
