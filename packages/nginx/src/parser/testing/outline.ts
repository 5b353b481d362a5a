import { childrenOf, type AstNode } from '@seaworthy/core';
import { visitorKeys, type Argument, type Directive, type File, type Node } from '../../ast.ts';
import { parse } from '../../parser.ts';

/** All nodes, the file itself left out. */
export function* nodesOf(file: File): Generator<Node, void> {
  const open: AstNode[] = [file];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const node of childrenOf(parent, visitorKeys)) {
      yield node as Node;
      if (node.type === 'Directive') yield (node as Directive).word;
      open.push(node);
    }
  }
}

/**
 * A tree in a few words: `server{listen(80)location(/){}}`, with the values of words. Entries of data are in brackets,
 * a block that is not closed ends with `…`.
 */
export function outline(text: string): string {
  return parse(text).directives.map(outlineOf).join('');
}

function outlineOf({ name, args, block }: Directive): string {
  const head = args.length > 0 ? `${name}(${words(args)})` : name;
  if (!block) return `${head};`;
  const entries = block.entries.map((entry) => `[${words(entry.words)}]`);
  const inside = block.lua ? 'Lua' : [...block.directives.map(outlineOf), ...entries].join('');
  return `${head}{${inside}${block.closed ? '}' : '…'}`;
}

function words(all: readonly Argument[]): string {
  return all.map(({ value }) => value).join(' ');
}

/** What is wrong in a text: `line:column code` of each problem, columns from 1. */
export function problemsIn(text: string): string[] {
  return parse(text).problems.map(({ code, loc }) => `${loc.start.line}:${loc.start.column + 1} ${code}`);
}
