import { lastName, literalText, propertyName, type Node, type TSESTree } from '../ast.ts';
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

/** A method of a controller of Nest that answers requests. */
export interface NestRoute {
  /** `post`, `get`, … */
  readonly method: string;
  /** `admin/users`, as far as the decorators say. */
  readonly path: string;
  /** The decorator of the method that names the path. */
  readonly decorator: TSESTree.Decorator;
  /** The decorators of the method and of its class that may guard it: not those for paths, answers and documentation. */
  readonly guards: readonly TSESTree.Decorator[];
}

const NO_GUARD = /^(?:Controller|Header|HttpCode|Redirect|Render|Version|Use(?:Filters|Interceptors|Pipes)|Api(?!\w*(?:Auth|Security))\w*)$/u;

/** What the decorators of a method say; undefined for methods that answer no requests. */
export function nestRouteOf(method: TSESTree.MethodDefinition, code: JavaScriptModel): NestRoute | undefined {
  const own = method.decorators;
  const ofClass = method.parent.parent.decorators;
  const decorator = own.find((each) => HTTP_METHOD.test(nestNameOf(each, code)));
  const controller = ofClass.find((each) => CONTROLLER.test(nestNameOf(each, code)));
  if (!decorator || !controller) return undefined;
  const path = [controller, decorator].map((each) => pathOf(each)).filter(Boolean).join('/');
  const guards = [...own, ...ofClass].filter((each) => each !== decorator && !NO_GUARD.test(lastName(calleeOf(each)) ?? ''));
  return { method: nestNameOf(decorator, code).toLowerCase(), path, decorator, guards };
}

/** The name of a decorator of Nest; empty for others. A name that the file does not import counts as Nest's. */
function nestNameOf(decorator: TSESTree.Decorator, code: JavaScriptModel): string {
  const origin = code.originOf(calleeOf(decorator));
  return origin?.module === '@nestjs/common' || origin?.module === 'global' ? origin.name : '';
}

function calleeOf({ expression }: TSESTree.Decorator): Node {
  return expression.type === 'CallExpression' ? expression.callee : expression;
}

/** `users` of `@Get('users')`, `@Controller({ path: 'users' })` and of the first of several. */
function pathOf({ expression }: TSESTree.Decorator): string {
  const [first] = expression.type === 'CallExpression' ? expression.arguments : [];
  if (first?.type === 'ObjectExpression') {
    const path = first.properties.find((each) => each.type === 'Property' && propertyName(each) === 'path');
    return path?.type === 'Property' ? (literalText(path.value) ?? '') : '';
  }
  return literalText(first?.type === 'ArrayExpression' ? first.elements[0] : first) ?? '';
}
