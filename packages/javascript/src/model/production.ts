import { propertyName, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { stringOf, truthOf } from './values.ts';

/** Keys of configurations that hold one object for each mode, as Sequelize and Knex have them. */
const OTHER_MODE_KEY = /^(?:dev(?:elopment)?|test(?:ing)?|local|ci)$/i;

/**
 * Whether `node` cannot run in production, or is not used there: it is in the branch of an `if`, `?:`, `&&`, `||`
 * or `switch` that needs another mode, after an `if (isProd) return;` or throw, or under the key `development` or
 * `test` of a configuration.
 */
export function isOutsideProduction(node: Node, code: JavaScriptModel): boolean {
  for (let child = node; child.parent; child = child.parent) {
    if (isDeadBranch(child, child.parent, code)) return true;
  }
  return false;
}

function isDeadBranch(child: Node, parent: Node, code: JavaScriptModel): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      if (child === parent.test) return false;
      return truthOf(code.valueOf(parent.test)) === (child !== parent.consequent);
    case 'LogicalExpression':
      if (child === parent.left || parent.operator === '??') return false;
      return truthOf(code.valueOf(parent.left)) === (parent.operator === '||');
    case 'SwitchCase':
      return child !== parent.test && isDeadCase(parent, code);
    case 'Property':
      return child === parent.value && isOtherModeKey(parent);
    case 'BlockStatement':
    case 'Program':
    case 'StaticBlock':
      return endsBefore(child, parent.body, code);
    default:
      return false;
  }
}

function isOtherModeKey(property: TSESTree.Property): boolean {
  return OTHER_MODE_KEY.test(propertyName(property) ?? '') && property.value.type === 'ObjectExpression';
}

/** The cases of a `switch` over the mode that production does not enter, falling through included. */
function isDeadCase(switchCase: TSESTree.SwitchCase, code: JavaScriptModel): boolean {
  const { discriminant, cases } = switchCase.parent;
  const mode = stringOf(code.valueOf(discriminant));
  if (mode !== 'production' || !switchCase.test) return false;
  for (let index = cases.indexOf(switchCase); index >= 0; index--) {
    const { test } = cases[index]!;
    const value = test ? stringOf(code.valueOf(test)) : undefined;
    if (!test || value === undefined || value === mode) return false;
    const before = cases[index - 1];
    if (!before || (before.consequent.length > 0 && isExit(before.consequent.at(-1)!, code))) break;
  }
  return true;
}

/** Whether an earlier statement of the block leaves it in production. */
function endsBefore(child: Node, statements: readonly Node[], code: JavaScriptModel): boolean {
  for (const statement of statements) {
    if (statement === child) return false;
    if (
      statement.type === 'IfStatement' &&
      isExit(statement.consequent, code) &&
      truthOf(code.valueOf(statement.test)) === true
    )
      return true;
  }
  return false;
}

/** Whether a statement leaves the block or the program. */
export function isExit(statement: Node, code: JavaScriptModel): boolean {
  switch (statement.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true;
    case 'BlockStatement':
      return statement.body.some((inner) => isExit(inner, code));
    case 'ExpressionStatement':
      return (
        statement.expression.type === 'CallExpression' && code.isGlobal(statement.expression.callee, 'process.exit')
      );
    default:
      return false;
  }
}
