import { childrenOf, type AstNode, type ProjectFile } from '@seaworthy/core';
import { visitorKeys, type Directive } from '../ast.ts';
import { parse } from '../parser.ts';

/** The nodes of files other than the one that is linted, whose ranges say nothing in it. */
const foreign = new WeakSet<object>();

const parsed = new WeakMap<ProjectFile, ForeignFile>();

/** An included file, or the configuration around the one that is linted. */
export interface ForeignFile {
  directives: readonly Directive[];
  /** Its `include` statements, at whatever level, in no order. */
  includes: readonly Directive[];
  /** The names of its directives, at whatever level. */
  names: ReadonlySet<string>;
}

/** A file other than the one that is linted. It is parsed once, for all configurations that it is a part of. */
export function foreignFile(file: ProjectFile): ForeignFile {
  let found = parsed.get(file);
  if (!found) parsed.set(file, (found = readForeign(file.text)));
  return found;
}

/** A text other than the one that is linted, parsed anew: each statement stands at one level of a configuration. */
export function readForeign(text: string): ForeignFile {
  const { directives } = parse(text);
  const includes: Directive[] = [];
  const names = new Set<string>();
  const open: AstNode[] = [...directives];
  for (let node = open.pop(); node; node = open.pop()) {
    foreign.add(node);
    if (node.type === 'Directive') {
      const directive = node as Directive;
      foreign.add(directive.word);
      names.add(directive.name);
      if (directive.name === 'include') includes.push(directive);
    }
    for (const child of childrenOf(node, visitorKeys)) open.push(child);
  }
  return { directives, includes, names };
}

/** Whether a node stands in another file than the one that is linted. Nothing is reported there. */
export function isForeign(node: object): boolean {
  return foreign.has(node);
}
