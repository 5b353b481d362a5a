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

/** Removes a property or spread from an object literal, with its comma and the line break before it. */
export function removeProperty(member: TSESTree.Property | TSESTree.SpreadElement, fixer: Fixer): Fix | null {
  if (member.parent.type !== 'ObjectExpression') return null;
  const { properties } = member.parent;
  const index = properties.indexOf(member);
  const before = properties[index - 1];
  const after = properties[index + 1];
  if (before) return fixer.removeRange([before.range[1], member.range[1]]);
  if (after) return fixer.removeRange([member.range[0], after.range[0]]);
  return fixer.replaceText(member.parent, '{}');
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
