import { oncePerFile, type Fix, type Fixer } from '@seaworthy/core';
import type { Node, TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { isExit } from './production.ts';

/**
 * Whether the program ends, or leaves the place, when the environment variable `name` is not fit: an `if` around or
 * before `node` asks for it and throws or exits; or its name stands in a list or is given to a function, as in
 * `requireEnv('JWT_SECRET')`.
 *
 * @param holder the variable of the code that the value is kept in: a check of it counts as well when it asks for
 * the mode too, as in `if (isProd && secret === DEFAULT) throw`
 */
export function isCheckedVariable(name: string, node: Node, code: JavaScriptModel, holder?: string): boolean {
  if (isListed(name, code)) return true;
  for (let child: Node = node; child.parent; child = child.parent) {
    const { parent } = child;
    if (parent.type !== 'BlockStatement' && parent.type !== 'Program') continue;
    for (const statement of parent.body) {
      if (statement.type === 'IfStatement' && isExit(statement.consequent, code)) {
        const test = code.getText(statement.test);
        if (statement.range[0] < node.range[0] && mentions(test, name)) return true;
        if (holder !== undefined && mentions(test, holder) && /prod/iu.test(test)) return true;
      } else if (statement.type === 'ExpressionStatement' && statement.range[0] < node.range[0]) {
        const text = code.getText(statement);
        if (/^(?:console\.)?(?:assert|invariant|ok)\b/u.test(text) && mentions(text, name)) return true;
      }
    }
  }
  return false;
}

const listed = oncePerFile(({ text }: JavaScriptModel): ReadonlySet<string> => new Set(listedNames(text)));

/** Whether the name stands as a text of its own: in a list of variables, or as the argument of a function. */
function isListed(name: string, code: JavaScriptModel): boolean {
  return listed(code).has(name);
}

function* listedNames(text: string): Generator<string> {
  for (const match of text.matchAll(/(['"])([A-Za-z_]\w{0,63})\1/gu)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index).trimEnd();
    // `process.env['X']`, `config.get('X')` and convict's `env: 'X'` read it, `'X': z.string()` declares it.
    const isRead = /(?:env\??\.?\[|\.get(?:OrThrow)?(?:<\w*>)?\(|\benv:)$/u.test(before);
    if (!isRead && text[match.index + match[0].length] !== ':') yield match[2]!;
  }
}

function mentions(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at === -1) return false;
  return !/[\w$]/u.test(text[at - 1] ?? '') && !/[\w$]/u.test(text[at + name.length] ?? '');
}

/**
 * Adds a check after the declaration of a constant that an environment variable fills:
 * `if (!secret) throw new Error('JWT_SECRET must be set');`. Undefined where the declaration has several names.
 */
export function demandAfter(
  { id, parent }: TSESTree.VariableDeclarator,
  variable: string,
  code: JavaScriptModel,
): ((fixer: Fixer) => Fix) | undefined {
  const isStatement = parent.parent.type !== 'ForStatement';
  if (id.type !== 'Identifier' || parent.declarations.length !== 1 || !isStatement) return undefined;
  const statement = parent.parent.type === 'ExportNamedDeclaration' ? parent.parent : parent;
  const lineStart = code.lineIndex.lineStart(code.getLoc(statement).start.line);
  const indent = /^[ \t]*/u.exec(code.text.slice(lineStart, statement.range[0]))![0];
  const check = `${code.lineEnd}${indent}if (!${id.name}) throw new Error('${variable} must be set');`;
  return (fixer) => fixer.insertTextAfter(statement, check);
}
