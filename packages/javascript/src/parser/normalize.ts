import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys, type Node } from '../ast.ts';

/** The analysis of scopes is recursive; deeper trees are those of generated code. */
const MAX_DEPTH = 700;

/** What a node of oxc-parser has for its place. */
interface Offsets {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes the tree of oxc-parser what `@typescript-eslint/parser` gives, as far as rules see it, and sets ranges and
 * parents. The parser hands its tree over as JSON, of which a third would be ranges. These differences stay. Rules have to live with them, and the parity test holds what rules find to be the
 * same on both:
 *
 * - oxc's nodes have `start` and `end` besides `range`, and no `loc`: places are found through the source code;
 * - a Program begins at its first token in typescript-eslint and ESLint 9, and spans the file in oxc and ESLint
 *   10: rules must not report a Program;
 * - oxc has `decorators: []`, `optional`, `declare` and the like on nodes where espree has nothing: rules compare
 *   with `=== true` or look at `decorators?.`;
 * - the range of a decorated parameter begins at its decorator in oxc and at its name in typescript-eslint.
 *
 * @returns every node in the order of a walk, parents first; undefined for a tree that is too deep
 */
export function normalize(program: TSESTree.Program, text: string): Node[] | undefined {
  const nodes: Node[] = [];
  const open: Node[] = [program];
  const depths = [0];
  for (let node = open.pop(); node; node = open.pop()) {
    const depth = depths.pop()! + 1;
    if (depth > MAX_DEPTH) return undefined;
    const before = open.length;
    nodes.push(node);
    const { start, end } = node as unknown as Offsets;
    node.range = [start, end];
    const keys = visitorKeys[node.type] ?? [];
    // What is pushed last comes next, so that the list is in the order of a walk.
    for (let index = keys.length - 1; index >= 0; index--) {
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[keys[index]!];
      if (Array.isArray(child)) {
        for (let each = child.length - 1; each >= 0; each--) {
          const element = child[each];
          if (element) open.push(withParent(element, node));
        }
      } else if (child) {
        open.push(withParent(child, node));
      }
    }
    for (let count = open.length - before; count > 0; count--) depths.push(depth);
  }
  program.range = [0, text.length];
  return nodes;
}

function withParent(node: Node, parent: Node): Node {
  (node as { parent: Node }).parent = parent;
  return node;
}
