import { literalText, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/** A decorator with what it is given: `@Post('login')`. */
export interface DecoratorUse {
  readonly node: TSESTree.Decorator;
  /** What it is called in its package, whatever the file calls it. */
  readonly name: string;
  /** The package, or the path of a file of the project. */
  readonly module: string;
  /** Undefined for a decorator without parentheses. */
  readonly call: TSESTree.CallExpression | undefined;
}

/** The decorators of a class, method, property or parameter, in source order. Those of the file itself are left out. */
export function decoratorsOf(node: Node, code: JavaScriptModel): DecoratorUse[] {
  const { decorators = [] } = node as { decorators?: TSESTree.Decorator[] };
  return decorators.flatMap((decorator) => {
    const call = decorator.expression.type === 'CallExpression' ? decorator.expression : undefined;
    const origin = code.originOf(call ? call.callee : decorator.expression);
    return origin ? [{ node: decorator, name: origin.name, module: origin.module, call }] : [];
  });
}

const HTTP_DECORATORS = /^(?:Get|Post|Put|Patch|Delete|Options|Head|All|Sse)$/u;

/** A method of a controller that answers requests. */
export interface NestRoute {
  readonly method: TSESTree.MethodDefinition;
  /** `Get`, `Post` … */
  readonly verb: string;
  /** Of controller and method together, `/users/:id`; undefined when a part is no literal. */
  readonly path: string | undefined;
  readonly controller: TSESTree.ClassDeclaration | TSESTree.ClassExpression;
}

/** The route that a method of a class decorated with `@Controller` of Nest answers. */
export function nestRouteOf(method: TSESTree.MethodDefinition, code: JavaScriptModel): NestRoute | undefined {
  const controller = method.parent.parent;
  const verb = decoratorsOf(method, code).find(
    ({ module, name }) => module === '@nestjs/common' && HTTP_DECORATORS.test(name),
  );
  if (!verb) return undefined;
  const outer = decoratorsOf(controller, code).find(
    ({ module, name }) => module === '@nestjs/common' && name === 'Controller',
  );
  return outer && { method, verb: verb.name, path: joined(pathOf(outer), pathOf(verb)), controller };
}

/** Whether a method of a class answers requests; see {@link nestRouteOf}. */
export function isNestRoute(method: TSESTree.MethodDefinition, code: JavaScriptModel): boolean {
  return nestRouteOf(method, code) !== undefined;
}

function pathOf({ call }: DecoratorUse): string | undefined {
  const [first] = call?.arguments ?? [];
  return first ? literalText(first) : '';
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  if (parts.includes(undefined)) return undefined;
  return `/${parts.flatMap((part) => part!.split('/')).filter(Boolean).join('/')}`;
}
