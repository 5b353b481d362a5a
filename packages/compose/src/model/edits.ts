import { lastIndexWhere, type Fix, type Range, type Ranged } from '@seaworthy/core';
import type { Entry, Mapping, Scalar } from '../ast.ts';
import type { ComposeSourceCode } from '../source-code.ts';
import type { Field } from './fields.ts';
import type { Resolved, Setting } from './resolution.ts';
import type { Service } from './service.ts';
import { holdsShared, isShared } from './sharing.ts';

/*
 * The edits that fixes and suggestions are made of. Each returns null where it would change more than it should: where a
 * place is shared through an anchor or `extends`, in a flow collection, in a value that is interpolated, and where a comment
 * would be lost.
 */

/**
 * Writes a key at the end of a service or of another mapping.
 *
 * @param lines as YAML, nested by two blanks: `['healthcheck:', '  test: …']`; the file's own indentation is used
 */
export function insertKey(code: ComposeSourceCode, into: Service | Resolved, lines: readonly string[]): Fix | null {
  const mapping = ownMapping('body' in into ? into.body : into);
  const last = mapping?.entries.at(-1);
  if (!mapping || !last || isShared(code, mapping)) return null;
  const name = /^[\w.-]+(?=:)/u.exec(lines[0] ?? '')?.[0];
  if (name === undefined || hasKey(into, name)) return null;
  return insertLines(code, last, indentOf(code, mapping.entries[0]!), lines);
}

function hasKey(into: Service | Resolved, name: string): boolean {
  return into.get(name) !== undefined;
}

/** The mapping that the value is written as; undefined when several places make it up, and in braces. */
function ownMapping(value: Resolved | undefined): Mapping | undefined {
  const node = value?.node;
  return node?.type === 'Mapping' && !node.flow ? node : undefined;
}

/** Writes an item at the end of a list. */
export function appendItem(code: ComposeSourceCode, list: Setting, item: string): Fix | null {
  const node = list.value?.node;
  const last = node?.type === 'Sequence' && !node.flow ? node.items.at(-1) : undefined;
  if (!node || !last || isShared(code, node)) return null;
  const dash = dashBefore(code, last);
  return dash === undefined ? null : insertLines(code, last, columnOf(code, dash), [`- ${item}`]);
}

/** Takes a key with its value out, and the lines that they stand on. */
export function removeKey(code: ComposeSourceCode, { entry, inherited }: Setting): Fix | null {
  const parent = code.getParent(entry) as Mapping | undefined;
  if (inherited || parent?.type !== 'Mapping' || parent.flow || parent.entries.length < 2) return null;
  if (holdsShared(code, entry) || !isAlone(code, entry)) return null;
  const [start, end] = entry.range;
  if (holdsComment(code, [start, end])) return null;
  const lineEnd = endOfLine(code, end);
  const rest = code.text.slice(end, lineEnd);
  // A comment behind the value stays, on a line of its own.
  if (rest.trim() !== '') return { range: [start, end + (rest.length - rest.trimStart().length)], text: '' };
  const from = code.lineIndex.lineStart(code.lineIndex.position(start).line);
  return { range: [from, startAfterRemoval(code, from, lineEnd)], text: '' };
}

/** Behind the line, and behind an empty line after it that would be left over at the top of the file. */
function startAfterRemoval({ text, lineEnd }: ComposeSourceCode, from: number, end: number): number {
  let next = Math.min(text.length, end + lineEnd.length);
  while (from === 0 && text.startsWith(lineEnd, next)) next += lineEnd.length;
  return next;
}

/** Takes an item out of a list, with its line; with the last one the key goes too. */
export function removeItem(code: ComposeSourceCode, list: Setting, item: Ranged): Fix | null {
  const node = list.value?.node;
  if (node?.type !== 'Sequence' || !node.items.some(({ range }) => range[0] === item.range[0])) return null;
  if (node.items.length === 1 && list.value?.layers.length === 1) return removeKey(code, list);
  const dash = dashBefore(code, item);
  const end = endOfLine(code, item.range[1]);
  if (node.flow || isShared(code, node) || dash === undefined || end !== item.range[1]) return null;
  const start = code.lineIndex.lineStart(code.lineIndex.position(dash).line);
  return { range: [start, Math.min(code.text.length, end + code.lineEnd.length)], text: '' };
}

/** Replaces a text that stands in the file as it is. */
export function replaceField(code: ComposeSourceCode, field: Field, text: string): Fix | null {
  return field.value.kind === 'known' ? replaceWritten(code, field, text) : null;
}

/** The same, also where the text is the default of a variable: `${NAME:-text}`. */
export function replaceWritten(code: ComposeSourceCode, field: Field, text: string): Fix | null {
  if (!isWritten(code, field) || !fits(field.node, text, field.range[0])) return null;
  return { range: field.range, text };
}

/** Replaces a word of a command, or a part of one, where the file shows it as the program gets it. */
export function replaceWord(code: ComposeSourceCode, word: Ranged & { readonly value: string }, text: string): Fix | null {
  if (!/^\w+$/u.test(text) || code.text.slice(...word.range) !== word.value || isShared(code, word)) return null;
  return { range: [word.range[0], word.range[1]], text };
}

/** Writes `text` at the beginning of a scalar, inside its quotes: an address before a port, also before a variable. */
export function prefixScalar(code: ComposeSourceCode, node: Scalar, text: string): Fix | null {
  const { style, range } = node;
  if (style === 'literal' || style === 'folded' || isShared(code, node) || !fits(node, text)) return null;
  const at = style === 'plain' ? range[0] : range[0] + 1;
  return { range: [at, at], text };
}

/** Gives a key of a block mapping other lines for its value, nested as in {@link insertKey}; also one without a value. */
export function replaceValue(code: ComposeSourceCode, setting: Setting, lines: readonly string[]): Fix | null {
  const { entry, inherited } = setting;
  if (inherited || holdsShared(code, entry) || !isAlone(code, entry)) return null;
  if (entry.value?.type === 'Alias' || entry.key.type !== 'Scalar') return null;
  const parent = code.getParent(entry);
  if (parent?.type === 'Mapping' && (parent as Mapping).flow) return null;
  const start = entry.key.range[1];
  const end = entry.range[1];
  if (holdsComment(code, [start, end])) return null;
  const indent = columnOf(code, entry.range[0]) + unitOf(code);
  return { range: [start, end], text: `:${linesText(code, indent, lines)}` };
}

/** Whether the file shows the text of a field as Compose reads it, and nobody shares it. */
function isWritten(code: ComposeSourceCode, { value, text, range, node }: Field): boolean {
  return value.kind !== 'unknown' && code.text.slice(...range) === text && !isShared(code, node);
}

/** Whether a text can stand in a scalar, from `at` on, without a quote of its own. */
function fits({ style, range }: Scalar, text: string, at = range[0]): boolean {
  if (style !== 'plain') return !/["'\\\n$}]/u.test(text);
  return (at > range[0] ? /^[\w./:@+?&=-]*$/u : /^[\w./:@+-]*$/u).test(text);
}

function insertLines(
  code: ComposeSourceCode,
  last: Ranged & { type: string },
  indent: number,
  lines: readonly string[],
): Fix | null {
  // Behind a block scalar that keeps its empty lines, these would change.
  if (/[|>]\d?\+|[|>]\+\d?/u.test(code.getText(last))) return null;
  const at = endOfLine(code, last.range[1]);
  return { range: [at, at], text: linesText(code, indent, lines) };
}

function linesText(code: ComposeSourceCode, indent: number, lines: readonly string[]): string {
  const unit = ' '.repeat(unitOf(code));
  return lines
    .map((line) => {
      const content = line.trimStart();
      const depth = (line.length - content.length) / 2;
      return `${code.lineEnd}${' '.repeat(indent)}${unit.repeat(depth)}${content}`;
    })
    .join('');
}

/** How far the file indents a level: that of the first service, else two. */
function unitOf(code: ComposeSourceCode): number {
  const services = code.top('services');
  const first = services?.value?.node;
  if (!services || first?.type !== 'Mapping' || first.flow) return 2;
  const unit = indentOf(code, first.entries[0]!) - columnOf(code, services.entry.range[0]);
  return unit > 0 && unit <= 8 ? unit : 2;
}

function indentOf(code: ComposeSourceCode, entry: Entry): number {
  return columnOf(code, entry.range[0]);
}

function columnOf(code: ComposeSourceCode, offset: number): number {
  return code.lineIndex.position(offset).column;
}

/** The offset of the dash of an item; undefined when something stands between them. */
function dashBefore(code: ComposeSourceCode, item: Ranged): number | undefined {
  const [start] = item.range;
  const lineStart = code.lineIndex.lineStart(code.lineIndex.position(start).line);
  const match = /^\s*-(?=\s+$)/u.exec(code.text.slice(lineStart, start));
  return match ? lineStart + match[0].length - 1 : undefined;
}

function holdsComment({ comments }: ComposeSourceCode, [start, end]: Range): boolean {
  const last = comments[lastIndexWhere(comments.length, (index) => comments[index]!.range[0] < end)];
  return last !== undefined && last.range[0] > start;
}

/** Nothing but blanks stands before it on its line. */
function isAlone(code: ComposeSourceCode, { range }: Ranged): boolean {
  const { line, column } = code.lineIndex.position(range[0]);
  return code.lineIndex.lineText(line).slice(0, column).trim() === '';
}

/** Where the line of an offset ends, before its line break. */
function endOfLine({ text }: ComposeSourceCode, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Several edits as one change; null when one of them cannot be made. */
export function together(edits: readonly (Fix | null)[]): Fix[] | null {
  const made = edits.filter((edit) => edit !== null);
  return made.length === edits.length ? made : null;
}

/** The range of a key with its value, to the end of its last line. */
export function linesOf(code: ComposeSourceCode, { range }: Ranged): Range {
  return [range[0], endOfLine(code, range[1])];
}
