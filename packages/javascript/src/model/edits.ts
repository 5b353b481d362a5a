import type { Fix, Fixer } from '@seaworthy/core';
import type { CallLike, TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import type { AbsentOption } from './options.ts';

/** An option to be added to a call. */
export interface NewOption {
  readonly call: CallLike;
  /** The argument with the options. */
  readonly index: number;
  /** `cookie.secure`. */
  readonly path: string;
  /** What `code.optionOf(call, index, path)` said. */
  readonly absent: AbsentOption;
  /** The code of the value. */
  readonly value: string;
}

/**
 * Adds an option where it belongs: to the innermost object that is there, or as a new argument; null when earlier
 * arguments are missing.
 */
export function addOption(option: NewOption, fixer: Fixer, code: JavaScriptModel): Fix | null {
  const { call, index, path, absent, value } = option;
  const missing = path.split('.').slice(absent.at === '' ? 0 : absent.at.split('.').length);
  const property = missing.slice(0, -1).reduceRight((inner, key) => `${key}: { ${inner} }`, `${missing.at(-1)}: ${value}`);
  if (absent.object) return addProperty(absent.object, property, fixer, code);
  if (absent.at !== '' || call.arguments.length !== index) return null;
  const last = call.arguments.at(-1);
  if (last) return fixer.insertTextAfter(last, `, { ${property} }`);
  const close = call.range[1] - 1;
  return code.text[close] === ')' ? fixer.insertTextBeforeRange([close, close], `{ ${property} }`) : null;
}

/** Adds a property at the end of an object literal, on a line of its own where the last one has one. */
export function addProperty(
  object: TSESTree.ObjectExpression,
  property: string,
  fixer: Fixer,
  code: JavaScriptModel,
): Fix {
  const last = object.properties.at(-1);
  if (!last) return fixer.replaceText(object, `{ ${property} }`);
  const { line } = code.getLoc(last).start;
  const before = code.text.slice(code.lineIndex.lineStart(line), last.range[0]);
  const ownLine = before.trim() === '' && code.getLoc(object).start.line !== line;
  return fixer.insertTextAfter(last, ownLine ? `,${code.lineEnd}${before}${property}` : `, ${property}`);
}

/**
 * Takes a property or a spread out of an object literal, with its comma; of an argument that then says nothing, the argument.
 * Null where a comment would go with it.
 */
export function removeProperty(property: TSESTree.Property | TSESTree.SpreadElement, fixer: Fixer, code: JavaScriptModel): Fix | null {
  const { parent: object } = property;
  if (object.type !== 'ObjectExpression') return null;
  const { properties } = object;
  const index = properties.indexOf(property);
  const next = properties[index + 1];
  const previous = properties[index - 1];
  const range: readonly [number, number] = next
    ? [property.range[0], next.range[0]]
    : previous
      ? [previous.range[1], property.range[1]]
      : argumentRange(object);
  const removed = code.text.slice(...range).replace(code.getText(property), '');
  return /\/[/*]/u.test(removed) ? null : fixer.removeRange([...range]);
}

/** An object literal with the comma before it, where it is the last argument of a call; else what is inside it. */
function argumentRange(object: TSESTree.ObjectExpression): readonly [number, number] {
  const { parent } = object;
  const [start, end] = object.range;
  if (parent.type !== 'CallExpression' || parent.arguments.at(-1) !== object) return [start + 1, end - 1];
  return [parent.arguments.at(-2)?.range[1] ?? start, end];
}

/** Puts the statement that a call is into an `if`; null where the call is only a part of one, or of a line. */
export function wrapInCondition(call: CallLike, condition: string, fixer: Fixer, code: JavaScriptModel): Fix[] | null {
  const statement = call.parent.type === 'AwaitExpression' ? call.parent.parent : call.parent;
  if (statement.type !== 'ExpressionStatement') return null;
  const start = code.lineIndex.lineStart(code.getLoc(statement).start.line);
  const indent = code.text.slice(start, statement.range[0]);
  if (indent.trim() !== '') return null;
  return [
    fixer.insertTextBefore(statement, `if (${condition}) {${code.lineEnd}${indent}  `),
    fixer.insertTextAfter(statement, `${code.lineEnd}${indent}}`),
  ];
}
