import { literalText, propertyName, unwrap, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/**
 * The name of the environment variable that an expression reads: `process.env.X`, `process.env['X']`,
 * `import.meta.env.X`, `Bun.env.X`, `Deno.env.get('X')`, also through `const { X } = process.env` and
 * `const { env } = process`. Undefined for everything else; fallbacks are those of the caller.
 */
export function environmentVariable(node: Node, code: JavaScriptModel): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') {
    const isDeno = code.isGlobal(inner.callee, 'Deno.env.get');
    return isDeno ? literalText(inner.arguments[0]) : undefined;
  }
  if (inner.type === 'MemberExpression') {
    const object = unwrap(inner.object);
    if (object.type === 'MemberExpression' && unwrap(object.object).type === 'MetaProperty')
      return propertyName(object) === 'env' ? propertyName(inner) : undefined;
  } else if (inner.type !== 'Identifier') {
    return undefined;
  }
  const origin = code.originOf(inner);
  if (origin?.module !== 'global') return undefined;
  return /^(?:process|Bun)\.env\.([^.()]+)$/u.exec(origin.name)?.[1];
}

/** Whether an expression is all variables of the environment: `process.env`, `Bun.env`, `import.meta.env`. */
export function isEnvironment(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  if (inner.type !== 'MemberExpression') return inner.type === 'Identifier' && code.isGlobal(inner, 'process.env');
  if (propertyName(inner) !== 'env') return false;
  return unwrap(inner.object).type === 'MetaProperty' || code.isGlobal(inner, 'process.env') || code.isGlobal(inner, 'Bun.env');
}
