import type { Variable } from '@typescript-eslint/scope-manager';
import { propertyName, unwrap, type Node } from '../ast.ts';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The paths of the properties that are set on a variable's object after it was made: `cookie.secure` for
 * `options.cookie.secure = true`, also for `delete` and `Object.assign(options.cookie, …)` with `cookie.*`; `*`
 * stands for what is computed.
 */
export function assignedPaths(variable: Variable): ReadonlySet<string> {
  let paths: Set<string> | undefined;
  for (const { identifier } of variable.references) {
    const path = assignedPath(identifier);
    if (path !== undefined) (paths ??= new Set()).add(path);
  }
  return paths ?? NOTHING;
}

function assignedPath(identifier: Node): string | undefined {
  const { target, path } = wholeChain(identifier);
  const { parent } = target;
  if (target !== identifier) {
    if (parent?.type === 'AssignmentExpression' && parent.left === target) return path.join('.');
    if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') return path.join('.');
  }
  const isAssigned =
    parent?.type === 'CallExpression' && parent.arguments[0] === target && isObjectAssign(parent.callee);
  return isAssigned ? [...path, '*'].join('.') : undefined;
}

/** The longest chain of members that starts at `start`, and its names. */
function wholeChain(start: Node): { target: Node; path: string[] } {
  let target = start;
  const path: string[] = [];
  for (let { parent } = start; parent; { parent } = target) {
    if (parent.type === 'TSNonNullExpression' || parent.type === 'TSAsExpression' || parent.type === 'ChainExpression') {
      target = parent;
    } else if (parent.type === 'MemberExpression' && unwrap(parent.object) === unwrap(target)) {
      path.push(propertyName(parent) ?? '*');
      target = parent;
    } else {
      break;
    }
  }
  return { target, path };
}

function isObjectAssign(callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    propertyName(callee) === 'assign' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object'
  );
}

/** Whether elements are added to a variable's array after it was made. */
export function isPushedTo(variable: Variable): boolean {
  return variable.references.some(({ identifier }) => {
    const { target, path } = wholeChain(identifier);
    const { parent } = target;
    if (parent?.type === 'AssignmentExpression' && parent.left === target && path.length > 0) return true;
    return parent?.type === 'CallExpression' && /^(?:push|unshift|splice)$/u.test(path.at(-1) ?? '');
  });
}

/** Whether one of the paths in `assigned` changes the property at `path`, or what is inside or around it. */
export function isTouched(path: string, assigned: ReadonlySet<string>): boolean {
  for (const each of assigned) {
    const known = each.split('*')[0]!.replace(/\.$/u, '');
    if (each.includes('*') && isWithin(path, known)) return true;
    if (isWithin(path, each) || isWithin(each, path)) return true;
  }
  return false;
}

function isWithin(path: string, around: string): boolean {
  return around === '' || path === around || path.startsWith(`${around}.`);
}
