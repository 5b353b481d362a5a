import type { Ranged } from '@seaworthy/core';
import { literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf } from './bindings.ts';
import { isConstant, stringOf } from './values.ts';

/** A word of a text that the code puts together. */
export interface WrittenWord {
  /** The word in production; {@link UNKNOWN_PART} stands for what nobody can tell. */
  readonly text: string;
  /** Where it is written; the whole expression where it is put together from parts. */
  readonly place: Ranged;
}

/** Stands in a {@link WrittenWord} for a part that nobody can tell, such as a nonce. */
export const UNKNOWN_PART = '\u0000';

/** A run of the text. */
interface Piece {
  readonly text: string;
  /** The offset in the file of each character of the text; undefined when the text is not written as it is. */
  readonly offsets: ((index: number) => number) | undefined;
  readonly node: Node;
}

/** The part of a word that one piece has. */
interface Part {
  readonly node: Node;
  readonly range: [number, number] | undefined;
}

const MAX_DEPTH = 16;

/**
 * The words of a text that an expression makes, between separators such as `;`: of literals, templates,
 * concatenations, `[…].join(' ')` and names for these, also after `.trim()` and `.replace(…)`. A list of lists: the
 * outer one is split at the separator, the inner ones at white space.
 */
export function writtenWords(node: Node, separator: string, code: JavaScriptModel): WrittenWord[][] {
  const lists: WrittenWord[][] = [[]];
  let word = '';
  let parts: Part[] = [];
  const end = (): void => {
    if (parts.length > 0) lists.at(-1)!.push({ text: word, place: placeOf(parts, node) });
    word = '';
    parts = [];
  };
  for (const { text, offsets, node: written } of piecesOf(node, code, 0)) {
    let isContinued = false;
    for (let index = 0; index < text.length; index++) {
      const character = text[index]!;
      const isEnd = character === separator || /\s/u.test(character);
      const offset = offsets?.(index);
      if (isEnd) {
        end();
        if (character === separator) lists.push([]);
      } else {
        if (!isContinued) parts.push({ node: written, range: offset === undefined ? undefined : [offset, offset + 1] });
        const range = parts.at(-1)?.range;
        if (range && offset !== undefined) range[1] = offset + 1;
        word += character;
      }
      isContinued = !isEnd;
    }
  }
  end();
  return lists;
}

function placeOf([first, ...others]: readonly Part[], whole: Node): Ranged {
  if (!first || others.length > 0) return whole;
  return first.range ? { range: first.range } : first.node;
}

function piecesOf(node: Node, code: JavaScriptModel, depth: number): Piece[] {
  const inner = unwrap(node);
  if (depth > MAX_DEPTH) return [unknownPiece(inner)];
  switch (inner.type) {
    case 'Literal':
      return [literalPiece(inner, code)];
    case 'TemplateLiteral':
      return inner.quasis.flatMap((_, index) => {
        const expression = inner.expressions[index];
        const piece = quasiPiece(inner, index, code);
        return expression ? [piece, ...piecesOf(expression, code, depth + 1)] : [piece];
      });
    case 'BinaryExpression':
      return inner.operator === '+'
        ? [...piecesOf(inner.left, code, depth + 1), ...piecesOf(inner.right, code, depth + 1)]
        : [unknownPiece(inner)];
    case 'CallExpression':
      return piecesOfCall(inner.callee, inner.arguments[0], code, depth) ?? [valuePiece(inner, code)];
    case 'Identifier': {
      const binding = bindingOf(inner, code);
      const init = binding && initialiserOf(binding);
      const isPlain = binding && binding.definition.name.parent?.type === 'VariableDeclarator';
      return init && isPlain ? piecesOf(init, code, depth + 1) : [valuePiece(inner, code)];
    }
    default:
      return [valuePiece(inner, code)];
  }
}

/** `text.trim()`, `text.replace(/\s+/g, ' ')`, `[…].join('; ')`. */
function piecesOfCall(
  callee: Node,
  first: Node | undefined,
  code: JavaScriptModel,
  depth: number,
): Piece[] | undefined {
  const member = unwrap(callee);
  if (member.type !== 'MemberExpression') return undefined;
  const method = propertyName(member) ?? '';
  if (/^(?:trim|replace|replaceAll|toString)$/u.test(method)) return piecesOf(member.object, code, depth + 1);
  const list = method === 'join' ? listOf(member.object, code) : undefined;
  if (!list) return undefined;
  const glue = first ? (literalText(first) ?? UNKNOWN_PART) : ',';
  return list.flatMap((element, index) => [
    ...(index > 0 ? [{ text: glue, offsets: undefined, node: member }] : []),
    ...piecesOf(element, code, depth + 1),
  ]);
}

/** The elements of an array literal, also through a name; undefined when one is unknown. */
function listOf(node: Node, code: JavaScriptModel): Node[] | undefined {
  const value = code.valueOf(node);
  if (value.type !== 'array' || value.isOpen) return undefined;
  return value.elements.map((element) => element.node);
}

/** The text between two expressions of a template, as the file has it: parsers read Windows line ends as others. */
function quasiPiece(node: TSESTree.TemplateLiteral, index: number, code: JavaScriptModel): Piece {
  const before = node.expressions[index - 1];
  const after = node.expressions[index];
  const start = before ? code.text.indexOf('}', before.range[1]) + 1 : node.range[0] + 1;
  const end = after ? code.text.lastIndexOf('${', after.range[0]) : node.range[1] - 1;
  return rawPiece(start, end, node.quasis[index]?.value.cooked ?? UNKNOWN_PART, node, code);
}

function literalPiece(node: Node, code: JavaScriptModel): Piece {
  const text = literalText(node);
  if (text === undefined) return unknownPiece(node);
  return rawPiece(node.range[0] + 1, node.range[1] - 1, text, node, code);
}

/** The text that stands in the file from `start` to `end`, where it has no escapes but those of quotes. */
function rawPiece(start: number, end: number, cooked: string, node: Node, code: JavaScriptModel): Piece {
  const raw = code.text.slice(start, end);
  if (!raw.includes('\\')) return { text: raw, offsets: (index) => start + index, node };
  const offsets: number[] = [];
  for (let index = 0; index < raw.length; index++) {
    if (raw[index] === '\\' && /['"`]/u.test(raw[index + 1] ?? '')) index++;
    offsets.push(start + index);
  }
  const text = offsets.map((offset) => code.text[offset]).join('');
  return text.includes('\\') ? { text: cooked, offsets: undefined, node } : { text, offsets: (index) => offsets[index]!, node };
}

function valuePiece(node: Node, code: JavaScriptModel): Piece {
  const value = code.valueOf(node);
  if (isConstant(value, false, null, undefined, '')) return { text: '', offsets: undefined, node };
  const text = stringOf(value);
  if (text === undefined) return unknownPiece(node);
  return value.node.type === 'Literal' ? literalPiece(value.node, code) : { text, offsets: undefined, node };
}

const unknownPiece = (node: Node): Piece => ({ text: UNKNOWN_PART, offsets: undefined, node });
