import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys, type Node } from '../ast.ts';

/**
 * Makes the tree of oxc-parser what `@typescript-eslint/parser` gives, as far as rules see it, and sets the
 * parents. The differences, found by comparing both over the tests' samples:
 *
 * - oxc's nodes have `start` and `end` besides `range`, and no `loc`: places are found through the source code;
 * - a Program begins at its first token in typescript-eslint and ESLint 9, and spans the file in oxc and ESLint
 *   10: rules must not report a Program;
 * - oxc has `decorators: []`, `optional`, `declare` and the like on nodes where espree has nothing: rules compare
 *   with `=== true` or look at `decorators?.`;
 * - the range of a decorated parameter begins at its decorator in oxc and at its name in typescript-eslint.
 */
export function normalize(program: TSESTree.Program, text: string): TSESTree.Program {
  const open: Node[] = [program];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
      if (Array.isArray(child)) {
        for (const each of child) if (each) open.push(withParent(each, node));
      } else if (child) {
        open.push(withParent(child, node));
      }
    }
  }
  program.range = [0, text.length];
  return program;
}

function withParent(node: Node, parent: Node): Node {
  (node as { parent: Node }).parent = parent;
  return node;
}
