import { visitorKeys, type Node } from '../ast.ts';

/** `root` and every node below it, in no particular order; linear, and safe for trees of any depth. */
export function* nodesWithin(root: Node): Generator<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
      if (Array.isArray(child)) {
        for (const each of child) if (each) open.push(each);
      } else if (child) {
        open.push(child);
      }
    }
  }
}
