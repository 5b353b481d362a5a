import { oncePerFile, type Range, type Ranged } from '@seaworthy/core';
import { connectionUrl, tokensIn, type ConnectionUrl, type TokenMatch } from '@seaworthy/knowledge';
import { lastName, literalText, propertyName, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { accountIn, isDefaultAccount } from './default-accounts.ts';
import { fallbackAt } from './secret-fallbacks.ts';
import { secretUsesIn } from './secret-uses.ts';

/** The rules that speak of secrets in literals, in the order in which they take them. */
export type LiteralOwner =
  | 'no-known-token'
  | 'no-credentials-in-url'
  | 'no-secret-fallback'
  | 'no-hardcoded-secret-in-sink'
  | 'no-default-credentials'
  | 'no-hardcoded-secret';

/**
 * The one rule that may report `literal`, so that no two say the same thing of one secret. What tells most of a
 * literal wins: its own format, then what it is used for, then its name.
 */
export function ownerOf(literal: Node, code: JavaScriptModel): LiteralOwner {
  const text = textOf(literal);
  if (vendorTokensIn(text).length > 0) return 'no-known-token';
  if (credentialsUrl(text)) return 'no-credentials-in-url';
  if (fallbackAt(literal, code)) return 'no-secret-fallback';
  if (keyLiterals(code).has(literal)) return 'no-hardcoded-secret-in-sink';
  return isPartOfAccount(literal, code) ? 'no-default-credentials' : 'no-hardcoded-secret';
}

const NO_REFERENCE = '${expression}';

/** The text of a string or template; an expression in it stands as `${expression}`, which knowledge reads as such. */
export function textOf(literal: Node): string {
  if (literal.type !== 'TemplateLiteral') return literalText(literal) ?? '';
  return literal.quasis.map(({ value }) => value.cooked ?? value.raw).join(NO_REFERENCE);
}

/** Where a part of a literal's text stands in the code; all of the literal where it is written with escapes. */
export function placeIn(literal: Node, text: string, range: Range, code: JavaScriptModel): Ranged {
  // With the character before it, since `postgres` stands twice in `postgres://app:postgres@db`.
  const start = Math.max(0, range[0] - 1);
  const at = code.text.indexOf(text.slice(start, range[1]), literal.range[0]);
  const offset = at - start;
  return at === -1 || range[1] + offset > literal.range[1] ? literal : { range: [range[0] + offset, range[1] + offset] };
}

/** Properties and methods that take a text for people. */
const FOR_PEOPLE = /^(?:description|describe|example|examples|help|hint|message|placeholder|title|usage)$/u;

/** Whether a literal is shown to people: part of an error, a description, an example, or written to the console. */
export function isForPeople({ parent }: Node): boolean {
  if (parent?.type === 'Property') return FOR_PEOPLE.test(propertyName(parent) ?? '');
  if (parent?.type === 'NewExpression') return lastName(parent.callee)?.endsWith('Error') === true;
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
  return FOR_PEOPLE.test(lastName(parent.callee) ?? '') || lastName(parent.callee.object) === 'console';
}

/** The tokens in a text that have the format of a vendor. A test key of Stripe opens nothing and is none. */
export function vendorTokensIn(text: string): TokenMatch[] {
  return tokensIn(text).filter(({ id }) => id !== 'stripe_test');
}

/** The URL that a text is as a whole, when its password stands in it. */
export function credentialsUrl(text: string): ConnectionUrl | undefined {
  if (!text.includes('://') || !text.includes('@')) return undefined;
  const url = connectionUrl(text);
  const isWhole = url?.range[0] === 0 && url.range[1] === text.length;
  return isWhole && url.password?.kind === 'literal' ? url : undefined;
}

/** The literals that libraries of the file get as keys. */
const keyLiterals = oncePerFile(
  (code: JavaScriptModel): ReadonlySet<Node> =>
    new Set(secretUsesIn(code).flatMap(({ values }) => values.map(({ node }) => node))),
);

/** Both parts of `{ accessKey: 'minioadmin', secretKey: 'minioadmin' }` belong to what is said of the account. */
function isPartOfAccount(literal: Node, code: JavaScriptModel): boolean {
  const object = literal.parent?.type === 'Property' ? literal.parent.parent : undefined;
  const account = object?.type === 'ObjectExpression' ? accountIn(object, code) : undefined;
  if (!account || !isDefaultAccount(account, [])) return false;
  return account.node === literal || account.userNode === literal;
}
