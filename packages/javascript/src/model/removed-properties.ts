import type { Fix, Fixer } from '@seaworthy/core';
import type { TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/** Takes a property out of an object literal, with its comma and, where it has them for itself, its lines. */
export function removeProperty(property: TSESTree.Property, fixer: Fixer, code: JavaScriptModel): Fix | null {
  const { parent } = property;
  if (parent.type !== 'ObjectExpression') return null;
  const index = parent.properties.indexOf(property);
  const next = parent.properties[index + 1];
  const before = parent.properties[index - 1];
  if (next) return removeBlank(property.range[0], next.range[0]);
  if (before) return removeBlank(before.range[1], property.range[1]);
  return fixer.replaceText(parent, '{}');

  /** A comment in between is about something: no edit then. */
  function removeBlank(start: number, end: number): Fix | null {
    const outside = code.text.slice(start, end).replace(code.getText(property), '');
    return /^[\s,]*$/u.test(outside) ? fixer.removeRange([start, end]) : null;
  }
}
