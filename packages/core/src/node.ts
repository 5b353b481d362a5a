import { LineIndex, type Range, type SourceLocation } from './positions.ts';

/** What every node of every language has. `loc` is filled in by {@link locate} once the tree is complete. */
export interface AstNode {
  type: string;
  range: Range;
  loc: SourceLocation;
}

/** For each node type, the properties that hold child nodes or arrays of them, in source order. */
export type VisitorKeys = Readonly<Record<string, readonly string[]>>;

/** The children of `node` in source order. Absent children are left out. */
export function childrenOf(node: AstNode, visitorKeys: VisitorKeys): AstNode[] {
  const children: AstNode[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, AstNode | (AstNode | null)[] | null | undefined>)[key];
    // One by one: spreading a long list overflows the stack. The holes of a list in JavaScript are null.
    if (Array.isArray(child)) {
      for (const each of child) if (each) children.push(each);
    } else if (child) children.push(child);
  }
  return children;
}

/** Sets `loc` on `root` and on everything below it, from the ranges. Iterative, so depth does not matter. */
export function locate(root: AstNode, text: string, visitorKeys: VisitorKeys): void {
  const lines = new LineIndex(text);
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    node.loc = lines.location(node.range);
    for (const child of childrenOf(node, visitorKeys)) open.push(child);
  }
}
