import { lastName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf } from './bindings.ts';

/**
 * The call of `express()` whose application listens in the same file and is configured nowhere else: its name is
 * given to no function but those that make a server of it, and is not exported. Undefined for all other calls.
 */
export function ownExpressApp(call: CallLike, code: JavaScriptModel): CallLike | undefined {
  if (!code.isFrom(call.callee, 'express')) return undefined;
  const { parent } = call;
  if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return undefined;
  const binding = bindingOf(parent.id, code);
  const uses = binding?.variable.references.filter((reference) => !reference.isWrite()) ?? [];
  let listens = false;
  for (const { identifier } of uses) {
    const use = useOf(identifier, code);
    if (use === 'elsewhere') return undefined;
    listens ||= use === 'listens';
  }
  return listens ? call : undefined;
}

function useOf(identifier: Node, code: JavaScriptModel): 'listens' | 'elsewhere' | 'here' {
  const { parent } = identifier;
  if (parent?.type === 'MemberExpression' && parent.object === identifier)
    return lastName(parent) === 'listen' ? 'listens' : 'here';
  if (parent?.type === 'CallExpression' && makesServer(parent, code)) return 'listens';
  return 'elsewhere';
}

/** `http.createServer(app)`. */
function makesServer({ callee }: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const origin = code.originOf(unwrap(callee));
  return origin !== undefined && /^(?:https?|http2|spdy)$/u.test(origin.module) && /^create(?:Secure)?Server$/u.test(origin.name);
}
