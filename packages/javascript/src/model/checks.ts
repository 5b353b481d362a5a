import type { Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { functionsAround } from './functions.ts';

/**
 * Whether the function around a place, up to the place or behind it, has code that `pattern` finds: a check such as
 * `startsWith(root)` before a file is read. What it checks is not asked, because the ways to write one are endless.
 */
export function isCheckedNear(node: Node, pattern: RegExp, code: JavaScriptModel): boolean {
  const [around] = functionsAround(node);
  // Every program parses JSON, which checks nothing.
  return pattern.test((around ? code.getText(around) : code.text).replaceAll('JSON.parse(', ''));
}
