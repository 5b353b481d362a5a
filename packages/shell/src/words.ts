import { baseName } from '@seaworthy/core';
import { forEachChild, type SyntaxNode, type Word } from 'unbash';
import type { PlacedText } from './place.ts';
import type { Assignment, Script, ShellWord } from './script.ts';

/** A node whose script is run by the shell while it expands the word. */
export type SubstitutionNode = Extract<
  SyntaxNode,
  { type: 'CommandExpansion' | 'ProcessSubstitution' | 'ArithmeticCommandExpansion' }
>;

/** What reading a word needs: where it stands, and someone who reads the scripts in it. */
export interface WordReader {
  readonly source: PlacedText;
  /** `depth` is the number of expansions of the word around and including `node`. */
  readSubstitution(node: SubstitutionNode, depth: number): Script | undefined;
  /** Whether an expansion at this depth is to be left unread, which is then reported. */
  isTooDeep(node: SyntaxNode, depth: number): boolean;
}

const EXPANSIONS: ReadonlySet<SyntaxNode['type']> = new Set([
  'SimpleExpansion',
  'ParameterExpansion',
  'CommandExpansion',
  'ArithmeticExpansion',
  'ArithmeticCommandExpansion',
  'ProcessSubstitution',
  'BraceExpansion',
]);

const SUBSTITUTIONS: ReadonlySet<SyntaxNode['type']> = new Set([
  'CommandExpansion',
  'ProcessSubstitution',
  'ArithmeticCommandExpansion',
]);

/** No quote, expansion or brace: such a word is its own value. */
const PLAIN = /^[^$`\\'"{<>]*$/;

/** Reads a word of the syntax tree. */
export function readWord(node: Word, reader: WordReader): ShellWord {
  const range = reader.source.range(node.pos, node.end);
  const raw = node.text;
  if (PLAIN.test(raw)) return { range, raw, value: raw, literal: true, substitutions: [] };
  const { literal, substitutions } = readExpansions(node, reader);
  return { range, raw, value: node.value, literal, substitutions };
}

/**
 * Reads the scripts in anything that is not a command: words, assignments, tests, arithmetic, here-documents.
 */
export function readExpansions(
  root: SyntaxNode,
  reader: WordReader,
): { literal: boolean; substitutions: Script[] } {
  const substitutions: Script[] = [];
  let literal = true;
  const open: { node: SyntaxNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const isExpansion = EXPANSIONS.has(node.type);
    const depth = isExpansion ? next.depth + 1 : next.depth;
    if (isExpansion) {
      literal = false;
      if (reader.isTooDeep(node, depth)) continue;
    }
    if (isSubstitution(node)) {
      const script = reader.readSubstitution(node, depth);
      if (script) substitutions.push(script);
      continue;
    }
    const children: SyntaxNode[] = [];
    forEachChild(node, (child) => children.push(child));
    while (children.length > 0) open.push({ node: children.pop()!, depth });
  }
  return { literal, substitutions };
}

function isSubstitution(node: SyntaxNode): node is SubstitutionNode {
  return SUBSTITUTIONS.has(node.type);
}

/**
 * The part of `word` after the first `length` characters of its value: `x` of `-ux`, `--user=x` and
 * `"--user=x"`. Falls back to the range and text of the whole word where quotes or a line continuation hide
 * the place of the part.
 */
export function wordTail(word: ShellWord, length: number): ShellWord {
  const head = word.value.slice(0, length);
  const value = word.value.slice(length);
  const [start, end] = word.range;
  if (end - start === word.raw.length) {
    if (word.raw.startsWith(head)) {
      return { ...word, range: [start + length, end], raw: word.raw.slice(length), value };
    }
    const quote = word.raw[0];
    const inner = word.raw.slice(1, -1);
    if ((quote === '"' || quote === "'") && word.raw.endsWith(quote) && inner === word.value) {
      return { ...word, range: [start + 1 + length, end - 1], raw: inner.slice(length), value };
    }
  }
  return { ...word, value };
}

const ASSIGNMENT = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=/;
const NAME = /^[A-Za-z_]\w*$/;

/** Reads `NAME=value`; undefined for any other word. */
export function asAssignment(word: ShellWord): Assignment | undefined {
  const match = ASSIGNMENT.exec(word.value);
  if (!match) return undefined;
  return { range: word.range, name: match[1]!, value: wordTail(word, match[0].length) };
}

/** Reads `NAME=value` or a bare `NAME`, as `export` takes them; undefined for any other word. */
export function asDeclaration(word: ShellWord): Assignment | undefined {
  if (NAME.test(word.value)) return { range: word.range, name: word.value, value: undefined };
  return asAssignment(word);
}

/**
 * The base name of a program: `curl` for `/usr/bin/curl`; undefined when the word is not literal or has none.
 */
export function programName(word: ShellWord | undefined): string | undefined {
  if (!word?.literal) return undefined;
  return baseName(word.value) || undefined;
}
