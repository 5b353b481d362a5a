import type { Node, TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

const CONTROLLER = /^Controller$/u;
const HTTP_METHOD = /^(?:Get|Post|Put|Patch|Delete|Options|Head|All|Sse)$/u;

/** Whether a method of a class answers requests: one with `@Get` and the like, in a class with `@Controller` of Nest. */
export function isNestRoute(method: TSESTree.MethodDefinition, code: JavaScriptModel): boolean {
  return hasDecorator(method, HTTP_METHOD, code) && hasDecorator(method.parent.parent, CONTROLLER, code);
}

/** Whether a class or a method has a decorator of Nest, whatever the file calls it, with or without parentheses. */
function hasDecorator(node: Node, name: RegExp, code: JavaScriptModel): boolean {
  const { decorators = [] } = node as { decorators?: TSESTree.Decorator[] };
  return decorators.some(({ expression }) => {
    const origin = code.originOf(expression.type === 'CallExpression' ? expression.callee : expression);
    return origin?.module === '@nestjs/common' && name.test(origin.name);
  });
}
