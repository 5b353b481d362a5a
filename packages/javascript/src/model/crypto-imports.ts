import type { Fix, Fixer } from '@seaworthy/core';
import { literalText } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/** How a file calls Node's `crypto`, and the edit that makes it do so. */
export interface CryptoName {
  readonly name: string;
  readonly addImport: (fixer: Fixer) => Fix[];
}

/** The name under which a file has `node:crypto`; where it has none, `crypto` and the line that imports it. */
export function cryptoNameIn(code: JavaScriptModel): CryptoName {
  for (const statement of code.ast.body) {
    if (statement.type === 'ImportDeclaration' && /^(?:node:)?crypto$/u.test(statement.source.value)) {
      const whole = statement.specifiers.find(({ type }) => type !== 'ImportSpecifier');
      if (whole) return { name: whole.local.name, addImport: () => [] };
    }
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations)
      if (id.type === 'Identifier' && init && code.isFrom(init, 'crypto')) return { name: id.name, addImport: () => [] };
  }
  const isModule = code.ast.body.some(({ type }) => /^(?:Import|Export)/u.test(type));
  const line = isModule || code.modules.length === 0 ? "import crypto from 'node:crypto';" : "const crypto = require('node:crypto');";
  const first = code.ast.body.find((statement) => !(statement.type === 'ExpressionStatement' && literalText(statement.expression) !== undefined));
  return {
    name: 'crypto',
    addImport: (fixer) => (first ? [fixer.insertTextBeforeRange([first.range[0], first.range[0]], `${line}${code.lineEnd}`)] : []),
  };
}
