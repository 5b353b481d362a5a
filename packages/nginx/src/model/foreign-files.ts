import { childrenOf, type AstNode } from '@seaworthy/core';
import { visitorKeys, type Directive } from '../ast.ts';
import { parse } from '../parser.ts';

/** The nodes of files other than the one that is linted, whose ranges say nothing in it. */
const foreign = new WeakSet<object>();

/** The statements of an included file, or of the official image's configuration. */
export function readForeign(text: string): readonly Directive[] {
  const { directives } = parse(text);
  const open: AstNode[] = [...directives];
  for (let node = open.pop(); node; node = open.pop()) {
    foreign.add(node);
    if (node.type === 'Directive') foreign.add((node as Directive).word);
    for (const child of childrenOf(node, visitorKeys)) open.push(child);
  }
  return directives;
}

/** Whether a node stands in another file than the one that is linted. Nothing is reported there. */
export function isForeign(node: object): boolean {
  return foreign.has(node);
}
