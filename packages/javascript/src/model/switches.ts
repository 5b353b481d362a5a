import { isFunction, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/** Names of switches for people who look for a fault. */
const SWITCH_NAME = /debug|dev|verbose|expose|trace|show|include_?stack|\benv\b/i;

/** Longer conditions are about more than a switch. */
const MAX_LENGTH = 200;

/**
 * Whether code runs only under a condition whose names speak of debugging, as in `config.debug ? err.stack : undefined`
 * and `if (exposeDetails)`: what it is worth in production is decided elsewhere.
 */
export function isBehindSwitch(node: Node, code: JavaScriptModel): boolean {
  for (let child = node; child.parent && !isFunction(child); child = child.parent) {
    const { parent } = child;
    const test =
      parent.type === 'IfStatement' || parent.type === 'ConditionalExpression'
        ? parent.test
        : parent.type === 'LogicalExpression'
          ? parent.left
          : undefined;
    if (!test || test === child || test.range[1] - test.range[0] > MAX_LENGTH) continue;
    if (SWITCH_NAME.test(code.getText(test))) return true;
  }
  return false;
}
