import type { Node, TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import type { Origin } from './origins.ts';

/**
 * What the written type of a name or field says: `app: Express` is an instance of what `express` exports under
 * that name, `Express()`. Undefined without a type, and for types of the file itself.
 */
export function typeOrigin(declared: Node, code: JavaScriptModel): Origin | undefined {
  const type = (declared as { typeAnnotation?: TSESTree.TSTypeAnnotation | null }).typeAnnotation?.typeAnnotation;
  if (type?.type !== 'TSTypeReference') return undefined;
  const origin = originOfTypeName(type.typeName, code);
  return origin && origin.module !== 'global' ? { module: origin.module, name: `${origin.name}()` } : undefined;
}

function originOfTypeName(name: TSESTree.EntityName, code: JavaScriptModel): Origin | undefined {
  if (name.type === 'Identifier') return code.originOf(name);
  if (name.type !== 'TSQualifiedName') return undefined;
  const left = originOfTypeName(name.left, code);
  return left && { module: left.module, name: left.name === '' ? name.right.name : `${left.name}.${name.right.name}` };
}
