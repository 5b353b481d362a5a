import { lastIndexWhere } from '@seaworthy/core';
import { unwrap, type CallLike, type Node } from '../ast.ts';
import type { FamiliarCallee } from '../libraries/library.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf } from './bindings.ts';

/**
 * The call that makes a value: the node itself, or what a name that nobody assigns again was initialised with, as
 * in `const limiter = rateLimit(…); app.use(limiter)`. Undefined for everything else.
 */
export function callBehind(node: Node, code: JavaScriptModel): CallLike | undefined {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression' || inner.type === 'NewExpression') return inner;
  if (inner.type === 'AwaitExpression') return callBehind(inner.argument, code);
  if (inner.type !== 'Identifier') return undefined;
  const binding = bindingOf(inner, code);
  const init = binding && initialiserOf(binding);
  if (!init || binding.definition.name.parent?.type !== 'VariableDeclarator') return undefined;
  const made = unwrap(init);
  return made.type === 'CallExpression' || made.type === 'NewExpression' ? made : undefined;
}

/** The calls inside a node, in source order. */
export function callsWithin({ range: [start, end] }: Node, { calls }: JavaScriptModel): CallLike[] {
  const first = lastIndexWhere(calls.length, (index) => calls[index]!.range[0] < start) + 1;
  const last = lastIndexWhere(calls.length, (index) => calls[index]!.range[0] < end);
  return calls.slice(first, last + 1);
}

/**
 * The entry of `list` for the function that is called. A name that the file does not declare stands for the package
 * that usually has it, as in `morgan('dev')` of a fragment.
 */
export function calledAmong<Known extends FamiliarCallee>(
  { callee }: CallLike,
  list: readonly Known[],
  code: JavaScriptModel,
): Known | undefined {
  const origin = code.originOf(callee);
  if (!origin) return undefined;
  return list.find(({ module, name, usualName }) =>
    origin.module === 'global' ? origin.name === usualName : origin.module === module && origin.name === name,
  );
}
