import type { Range } from '@seaworthy/core';
import type { Document, Mapping, SyntaxProblem, YamlNode } from '../ast.ts';
import { quoteThatEndsAt, type YamlError } from './read-yaml.ts';

/** A problem before it is a node. */
export type Problem = Pick<SyntaxProblem, 'code' | 'message' | 'range'>;

/** A problem, and until where others only follow from it. */
interface Mistake extends Problem {
  until: number;
}

/** Everything that keeps a file from being read as written, in source order, one for each line. */
export function problemsOf(text: string, errors: readonly YamlError[], documents: readonly Document[]): Problem[] {
  const problems = [...errors.map((error) => toProblem(error, text)), ...problemsIn(documents)];
  return withoutConsequences(problems.map((problem) => ({ until: endOfLine(problem.range, text), ...problem })));
}

function toProblem(
  { code, message, pos }: YamlError,
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

/** The problems of the tree itself. */
function problemsIn(documents: readonly Document[]): Problem[] {
  const problems: Problem[] = [];
  const open: YamlNode[] = documents.flatMap(({ content }) => content ?? []);
  // A stack of its own, because trees may be deeper than the call stack.
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'Alias' && !node.target) {
      const message = `nothing above has the anchor \`&${node.name}\``;
      problems.push({ code: 'unknownAlias', message, range: node.range });
    } else if (node.type === 'Sequence') {
      for (const item of node.items) open.push(item);
    } else if (node.type === 'Mapping') {
      addDuplicateKeys(node, problems);
      for (const { key, value } of node.entries) open.push(key, ...(value ? [value] : []));
    }
  }
  return problems;
}

function addDuplicateKeys({ entries }: Mapping, problems: Problem[]): void {
  const seen = new Set<string>();
  for (const { key, name } of entries) {
    if (name === undefined || name === '<<') continue;
    if (seen.has(name)) {
      const message = `the key \`${name}\` stands twice in this mapping`;
      problems.push({ code: 'duplicateKey', message, range: key.range });
    }
    seen.add(name);
  }
}
