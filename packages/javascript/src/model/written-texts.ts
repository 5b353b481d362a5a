import type { Range } from '@seaworthy/core';
import type { Node, TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/** The text of a string or template as it is written, in which places are places of the file. */
export interface WrittenText {
  /** What stands between the quotes; expressions of a template are in it as `${…}`. */
  readonly text: string;
  /** Where a part of the text stands in the file. */
  rangeOf(part: Range): Range;
}

/**
 * The text of a string literal, or of a template with or without expressions, as written. Undefined for other nodes,
 * and where an escape makes the text another one.
 */
export function writtenText(node: Node, code: JavaScriptModel): WrittenText | undefined {
  if (!isText(node)) return undefined;
  const text = code.text.slice(node.range[0] + 1, node.range[1] - 1);
  if (text.includes('\\')) return undefined;
  const start = node.range[0] + 1;
  return { text, rangeOf: ([from, to]) => [start + from, start + to] };
}

function isText(node: Node): node is TSESTree.StringLiteral | TSESTree.TemplateLiteral {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}
