import { propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

const RESPONSE_NAME = /^(?:res|response|resp|reply)$/u;

/** Types of responses, by package. */
const RESPONSE_TYPE: Readonly<Record<string, RegExp>> = {
  express: /^Response\(\)$/u,
  fastify: /^FastifyReply\(\)$/u,
  http: /^ServerResponse\(\)$/u,
  next: /^NextApiResponse\(\)$/u,
  '@nestjs/common': /\.getResponse\(\)$/u,
};

/**
 * Whether `node` is the response of a server: a name such as `res` or `reply`, a parameter of its type, or a chain
 * of its methods, as `res.status(201)`.
 */
function isResponse(node: Node, code: JavaScriptModel): boolean {
  let root = unwrap(node);
  while (root.type === 'CallExpression' && unwrap(root.callee).type === 'MemberExpression')
    root = unwrap((unwrap(root.callee) as TSESTree.MemberExpression).object);
  const origin = code.originOf(root);
  // A type of the project's own, as in `res: TypedResponse<User>`, tells no more than the name.
  const isFromPackage = origin && origin.module !== 'global' && !origin.module.startsWith('.');
  if (isFromPackage) return RESPONSE_TYPE[origin.module]?.test(origin.name) ?? false;
  return root.type === 'Identifier' && RESPONSE_NAME.test(root.name);
}

/** The method of a response that a call uses, as `cookie` in `res.status(201).cookie(…)`; undefined for other calls. */
export function responseMethod(call: TSESTree.CallExpression, code: JavaScriptModel): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || !isResponse(callee.object, code)) return undefined;
  return propertyName(callee);
}
