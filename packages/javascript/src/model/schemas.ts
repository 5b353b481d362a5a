import { lastName, propertyName, type CallLike, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/** Packages whose functions describe values. */
const SCHEMA_MODULE =
  /^(?:zod(?:\/.*)?|@hono\/zod-openapi|joi|@hapi\/joi|yup|valibot|@sinclair\/typebox|typebox|elysia|arktype|envalid|znv|convict)$/u;

/** Whether a call is a step of a schema: `z.string()`, `Joi.string().min(8)`, `v.minLength(8)`. */
export function isSchemaCall(call: CallLike, code: JavaScriptModel): boolean {
  return SCHEMA_MODULE.test(code.originOf(call.callee)?.module ?? '');
}

/**
 * The key of the field that a call describes, through the steps of its chain that follow and valibot's `pipe`:
 * `password` of `{ password: z.string().min(8).max(99) }`.
 */
export function schemaKey(call: Node): string | undefined {
  let node: Node = call;
  for (let { parent } = node; parent; { parent } = node) {
    if (parent.type === 'Property' && parent.value === node) return propertyName(parent);
    const isStep =
      (parent.type === 'MemberExpression' && parent.object === node) ||
      (parent.type === 'CallExpression' && (parent.callee === node || lastName(parent.callee) === 'pipe'));
    if (!isStep) return undefined;
    node = parent;
  }
  return undefined;
}
