import { literalText } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/** The specifiers of the imports, re-exports, `require`s and `import()`s of a file, without `node:`. */
export function moduleSpecifiers({ ast, calls }: JavaScriptModel): string[] {
  const specifiers: (string | undefined)[] = [];
  for (const statement of ast.body) {
    if (
      statement.type === 'ImportDeclaration' ||
      statement.type === 'ExportAllDeclaration' ||
      statement.type === 'ExportNamedDeclaration'
    )
      specifiers.push(literalText(statement.source));
    if (statement.type === 'TSImportEqualsDeclaration' && statement.moduleReference.type === 'TSExternalModuleReference')
      specifiers.push(literalText(statement.moduleReference.expression));
  }
  for (const { callee, arguments: given } of calls)
    if (callee.type === 'Identifier' && callee.name === 'require') specifiers.push(literalText(given[0]));
  return [...new Set(specifiers.filter((specifier) => specifier !== undefined))].map((specifier) =>
    specifier.replace(/^node:/u, ''),
  );
}
