import { baseName, type Ranged } from '@seaworthy/core';
import { lastName, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import type { Value } from './values.ts';

/** The configuration that a file exports. */
export interface ExportedConfig {
  readonly value: Value;
  /** What a person would underline when something is missing: `module.exports`, `export default`, or the exported name. */
  readonly place: Ranged;
}

const KEYWORDS = 'export default';

/** The configuration of Next.js that a statement of a `next.config.js` exports; undefined for others. */
export function nextConfigOf(
  statement: TSESTree.ExportDefaultDeclaration | TSESTree.AssignmentExpression,
  filename: string,
  code: JavaScriptModel,
): ExportedConfig | undefined {
  if (!/^next\.config\.[cm]?[jt]s$/u.test(baseName(filename.replaceAll('\\', '/')))) return undefined;
  if (statement.type === 'AssignmentExpression') {
    const { left, right } = statement;
    const isExport = left.type === 'MemberExpression' && lastName(left.object) === 'module' && lastName(left) === 'exports';
    return isExport ? { value: code.valueOf(right), place: left } : undefined;
  }
  const { declaration, range } = statement;
  const place = declaration.type === 'Identifier' ? declaration : { range: [range[0], range[0] + KEYWORDS.length] as const };
  return { value: code.valueOf(declaration), place };
}
