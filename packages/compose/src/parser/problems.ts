import type { Range } from '@seaworthy/core';
import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { SyntaxProblem } from '../ast.ts';
import type { YamlPair } from './extents.ts';
import { quoteThatEndsAt, type YamlStream } from './read-yaml.ts';


/** A problem before it is a node. */
export type Problem = Pick<SyntaxProblem, 'code' | 'message' | 'range'>;

/** A problem, and until where others only follow from it. */
interface Mistake extends Problem {
  until: number;
}

/** Everything that keeps a file from being read as written, in source order, one for each line. */
export function problemsOf(text: string, stream: YamlStream): Problem[] {
  const problems = [
    ...stream.errors.map((error) => toProblem(error, text)),
    ...duplicateKeys(stream),
    ...unknownAliases(stream),
  ];
  return withoutConsequences(problems.map((problem) => ({ until: endOfLine(problem.range, text), ...problem })));
}

function toProblem(
  { code, message, pos }: YamlStream['errors'][number],
  text: string,
): Problem & Partial<Mistake> {
  const range = within(pos, text);
  if (message.startsWith('Missing closing')) {
    const quote = quoteThatEndsAt(text, pos[0]) ?? range;
    return { code: 'unclosedQuote', message: 'this quote is never closed', range: quote, until: pos[1] };
  }
  switch (code) {
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { code: 'indentation', message: 'the indentation does not fit the lines above', range };
    case 'TAB_AS_INDENT':
      return { code: 'tab', message: 'YAML does not allow tabs for indentation', range };
    case 'RESOURCE_EXHAUSTION':
      // The rest of the file is not read.
      return { code: 'tooDeep', message: 'this is nested too deeply', range, until: Number.POSITIVE_INFINITY };
    default:
      return { code: 'unreadable', message: lowerFirst(message.split('\n')[0]!), range };
  }
}

function within([start, end]: readonly [number, number], text: string): Range {
  const from = Math.max(0, Math.min(start, text.length - 1));
  return [from, Math.max(from, Math.min(end, text.length))];
}

function lowerFirst(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}

/** One mistake often leads `yaml` to complain about the rest of the line, or of the text that a quote swallows. */
function withoutConsequences(mistakes: Mistake[]): Problem[] {
  let until = -1;
  const first = mistakes
    .sort((a, b) => a.range[0] - b.range[0])
    .filter((mistake) => {
      if (mistake.range[0] < until) return false;
      ({ until } = mistake);
      return true;
    });
  return first.map(({ code, message, range }) => ({ code, message, range }));
}

function endOfLine([start]: Range, text: string): number {
  const newline = text.indexOf('\n', start);
  return newline === -1 ? text.length + 1 : newline;
}

function duplicateKeys(stream: YamlStream): Problem[] {
  const problems: Problem[] = [];
  for (const node of nodesOf(stream)) {
    if (!isMap(node) || node.items.length < 2) continue;
    const seen = new Set<string>();
    for (const { key } of node.items as unknown as YamlPair[]) {
      if (!isScalar(key) || typeof key.value !== 'string' || key.value === '<<') continue;
      if (seen.has(key.value)) {
        const message = `the key \`${key.value}\` stands twice in this mapping`;
        problems.push({ code: 'duplicateKey', message, range: [key.range[0], key.range[1]] });
      }
      seen.add(key.value);
    }
  }
  return problems;
}

function unknownAliases(stream: YamlStream): Problem[] {
  if (!stream.hasAliases) return [];
  const targets = targetsOf(stream);
  const problems: Problem[] = [];
  for (const node of nodesOf(stream)) {
    if (!isAlias(node) || targets.has(node)) continue;
    const message = `nothing above has the anchor \`&${node.source}\``;
    problems.push({ code: 'unknownAlias', message, range: [node.range[0], node.range[1]] });
  }
  return problems;
}

/** What each alias stands for: the last node before it that has the anchor, in the same document. */
export function targetsOf(stream: YamlStream): ReadonlyMap<ParsedNode, ParsedNode> {
  const targets = new Map<ParsedNode, ParsedNode>();
  if (!stream.hasAliases) return targets;
  for (const { contents } of stream.documents as readonly { contents: ParsedNode | null }[]) {
    const anchors = new Map<string, ParsedNode>();
    for (const node of contents ? nodesBelow(contents) : []) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    }
  }
  return targets;
}

function* nodesOf({ documents }: YamlStream): Generator<ParsedNode> {
  for (const { contents } of documents as readonly { contents: ParsedNode | null }[])
    if (contents) yield* nodesBelow(contents);
}

/** The node and all below it in source order. With a stack of its own: trees may be deeper than the call stack. */
function* nodesBelow(root: ParsedNode): Generator<ParsedNode> {
  const open: ParsedNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if (isMap(node)) {
      const pairs = node.items as unknown as YamlPair[];
      for (let i = pairs.length - 1; i >= 0; i--) {
        const { key, value } = pairs[i]!;
        if (value) open.push(value);
        open.push(key);
      }
    } else if (isSeq(node)) {
      for (let i = node.items.length - 1; i >= 0; i--) open.push(node.items[i]!);
    }
  }
}
