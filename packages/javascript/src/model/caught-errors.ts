import { isFunction, lastName, literalText, propertyName, unwrap, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf, patternPath, type Binding } from './bindings.ts';

/** What an expression gives of an error that somebody threw: all of it, its stack or its message. */
export type ErrorPart = 'whole' | 'stack' | 'message';

const MAX_DEPTH = 8;

/**
 * What `node` gives of an error that the code around it caught, also through a name, a cast, `err.stack.split('\n')`
 * or `const { stack } = err`; undefined for everything else.
 */
export function errorPartOf(node: Node, code: JavaScriptModel, depth = 0): ErrorPart | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const inner = unwrap(node);
  const next = (other: Node): ErrorPart | undefined => errorPartOf(other, code, depth + 1);
  switch (inner.type) {
    case 'Identifier': {
      const binding = bindingOf(inner, code);
      if (!binding) return undefined;
      return isErrorBinding(binding, inner.name, code) ? 'whole' : throughInitialiser(binding, next);
    }
    case 'MemberExpression':
      return partAt(propertyName(inner), next(inner.object));
    case 'CallExpression': {
      const callee = unwrap(inner.callee);
      const object = callee.type === 'MemberExpression' ? next(callee.object) : undefined;
      return object === 'whole' ? undefined : object;
    }
    case 'ConditionalExpression':
      return next(inner.consequent) ?? next(inner.alternate);
    case 'LogicalExpression':
      return next(inner.left) ?? next(inner.right);
    default:
      return undefined;
  }
}

function partAt(name: string | undefined, object: ErrorPart | undefined): ErrorPart | undefined {
  if (object !== 'whole') return undefined;
  return name === 'stack' || name === 'message' ? name : undefined;
}

/** `const error = e as Error`, `const { stack } = e`. */
function throughInitialiser(binding: Binding, next: (node: Node) => ErrorPart | undefined): ErrorPart | undefined {
  const init = initialiserOf(binding);
  if (!init) return undefined;
  const { path } = patternPath(binding.definition.name, (binding.definition.node as TSESTree.VariableDeclarator).id);
  if (path?.length === 0) return unwrap(init).type === 'CallExpression' ? undefined : next(init);
  return path?.length === 1 ? partAt(path[0], next(init)) : undefined;
}

function isErrorBinding({ definition }: Binding, name: string, code: JavaScriptModel): boolean {
  const declaration = definition.node;
  if (declaration.type === 'CatchClause') return declaration.param === definition.name;
  if (definition.type !== 'Parameter' || !isFunction(declaration)) return false;
  return declaration.params[0] === definition.name && takesError(declaration, name, code);
}

/** Methods that go through a list, which may be one of faults in a form. */
const LIST_METHOD = /^(?:map|flatMap|forEach|filter|find(?:Last)?(?:Index)?|some|every|reduce(?:Right)?|sort|toSorted)$/u;

/**
 * Whether the first parameter of a function is an error: in `.catch(…)`, `setErrorHandler(…)` and `onError(…)`, in
 * the second function of `.then(…)` and for events named `error`, in middleware of Express with four parameters, in the
 * `catch` of an exception filter of Nest, and in callbacks whose parameter is named so, but those of a list's methods.
 */
function takesError(node: FunctionNode, name: string, code: JavaScriptModel): boolean {
  const { parent } = node;
  if (parent.type === 'MethodDefinition')
    return propertyName(parent) === 'catch' && code.isFrom(decoratorOf(parent.parent.parent), '@nestjs/common', 'Catch');
  const response = node.params[2];
  if (node.params.length === 4 && response?.type === 'Identifier' && /^_*res/u.test(response.name)) return true;
  if (parent.type !== 'CallExpression') return false;
  const callee = lastName(parent.callee) ?? '';
  const [first, second] = parent.arguments;
  if (/^(?:catch|setErrorHandler|onError)$/u.test(callee) || (callee === 'then' && second === node)) return true;
  if (/^(?:on|once|addListener|prependListener)$/u.test(callee) && literalText(first) === 'error') return true;
  return /^err(?:or)?$/u.test(name) && !(first === node && goesThroughList(node, callee));
}

/** Mongoose has a `find` with a callback, `(err, users)`. */
function goesThroughList({ params: [, index] }: FunctionNode, method: string): boolean {
  const isResult = index?.type === 'Identifier' && !/^_|^(?:i|k|n|idx|index|key)$/u.test(index.name);
  return LIST_METHOD.test(method) && !(method === 'find' && isResult);
}

/** The function of the first decorator of a class; the class itself when it has none. */
function decoratorOf(node: Node): Node {
  const [first] = (node as { decorators?: TSESTree.Decorator[] }).decorators ?? [];
  if (!first) return node;
  return first.expression.type === 'CallExpression' ? first.expression.callee : first.expression;
}

/** Classes whose instances are made to be shown to clients. */
const SHOWN_CLASS = /(?:Validation|Zod|Http|Api|App|Bad\w*|Client|Domain)(?:Error|Exception)$/u;

/**
 * Whether code runs only for errors of a class that is made for clients: inside `if (err instanceof ZodError)`.
 */
export function isForShownErrors(node: Node): boolean {
  for (let child = node; child.parent; child = child.parent) {
    const { parent } = child;
    if (isFunction(child)) return false;
    const isBranch =
      (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && child === parent.consequent;
    if (isBranch && testsShownClass(parent.test)) return true;
    if (parent.type === 'LogicalExpression' && parent.operator === '&&' && child === parent.right && testsShownClass(parent.left))
      return true;
  }
  return false;
}

function testsShownClass(test: Node): boolean {
  const inner = unwrap(test);
  if (inner.type === 'LogicalExpression') return testsShownClass(inner.left) || testsShownClass(inner.right);
  return (
    inner.type === 'BinaryExpression' && inner.operator === 'instanceof' && SHOWN_CLASS.test(lastName(inner.right) ?? '')
  );
}
