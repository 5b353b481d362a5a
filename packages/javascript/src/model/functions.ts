import { isFunction, lastName, literalText, propertyName, unwrap, type FunctionNode, type Node } from '../ast.ts';

/** The functions around `node`, the innermost first. */
export function functionsAround(node: Node): FunctionNode[] {
  const functions: FunctionNode[] = [];
  for (let ancestor = node.parent; ancestor; ancestor = ancestor.parent) {
    if (isFunction(ancestor)) functions.push(ancestor);
  }
  return functions;
}

/**
 * The name by which a function is known: its own, that of the variable, property or method that holds it, or the
 * literal path of the route that it handles.
 */
export function functionName(node: Node): string | undefined {
  if ('id' in node && node.id?.type === 'Identifier') return node.id.name;
  const { parent } = node;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return lastName(parent.id);
    case 'AssignmentExpression':
      return lastName(parent.left);
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return propertyName(parent);
    case 'CallExpression':
      return literalText(parent.arguments[0]) ?? functionName(parent);
    default:
      return undefined;
  }
}

/** The expression that a function gives, where it does nothing else: `() => x` and `() => { return x; }`. */
export function onlyResult(node: Node): Node | undefined {
  if (!isFunction(node)) return undefined;
  if (node.body.type !== 'BlockStatement') return unwrap(node.body);
  const [only, second] = node.body.body;
  return !second && only?.type === 'ReturnStatement' && only.argument ? unwrap(only.argument) : undefined;
}
