import type { FunctionNode, Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/**
 * Whether a function is a server action of React and Next.js, which every browser can call with arguments of its own
 * making: it says `'use server'`, or its file does and exports it.
 */
export function isServerAction(node: FunctionNode, { ast }: JavaScriptModel): boolean {
  if (node.body.type === 'BlockStatement' && hasDirective(node.body.body, 'use server')) return true;
  return node.async && isExported(node) && hasDirective(ast.body, 'use server');
}

/** Whether statements begin with a directive such as `'use server'`. */
export function hasDirective(statements: readonly Node[], text: string): boolean {
  return statements.some((statement) => 'directive' in statement && statement.directive === text);
}

function isExported(node: FunctionNode): boolean {
  const { parent } = node;
  const declaration = parent.type === 'VariableDeclarator' ? parent.parent.parent : parent;
  return declaration.type === 'ExportNamedDeclaration' || declaration.type === 'ExportDefaultDeclaration';
}
