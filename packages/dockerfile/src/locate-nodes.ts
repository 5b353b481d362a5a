import { type AstNode, LineIndex } from '@seaworthy/core';

import { type File, visitorKeys } from './ast.ts';

/**
 * Sets `loc` on all nodes, as core's `locate` does. That one passes the children of a node to `push` all at
 * once, which throws beyond some 120,000 of them: a line of 1 MB can have four times as many.
 */
export function locateNodes(file: File, text: string): void {
  const lines = new LineIndex(text);
  const open: AstNode[] = [file];
  for (let node = open.pop(); node; node = open.pop()) {
    node.loc = lines.location(node.range);
    const children = node as unknown as Readonly<Record<string, AstNode | AstNode[] | undefined>>;
    for (const key of visitorKeys[node.type as keyof typeof visitorKeys]) {
      const child = children[key];
      if (Array.isArray(child)) for (const each of child) open.push(each);
      else if (child) open.push(child);
    }
  }
}
