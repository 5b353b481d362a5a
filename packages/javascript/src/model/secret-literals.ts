import type { Ranged } from '@seaworthy/core';
import { connectionUrl, tokensIn, type ConnectionUrl, type TokenMatch } from '@seaworthy/knowledge';
import { literalText, type Node } from '../ast.ts';
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
  return isPasswordOfAccount(literal, code) ? 'no-default-credentials' : 'no-hardcoded-secret';
}

const NO_REFERENCE = '${expression}';

/** The text of a string or template; an expression in it stands as `${expression}`, which knowledge reads as such. */
export function textOf(literal: Node): string {
  if (literal.type !== 'TemplateLiteral') return literalText(literal) ?? '';
  return literal.quasis.map(({ value }) => value.cooked ?? value.raw).join(NO_REFERENCE);
}

/** Where `part` stands in a literal; all of the literal where it is written with escapes. */
export function placeIn(literal: Node, part: string, code: JavaScriptModel): Ranged {
  const at = code.text.indexOf(part, literal.range[0]);
  const end = at + part.length;
  return at === -1 || end > literal.range[1] ? literal : { range: [at, end] };
}

/** The tokens in a text that have the format of a vendor. A test key of Stripe opens nothing and is none. */
export function vendorTokensIn(text: string): TokenMatch[] {
  return tokensIn(text).filter(({ id }) => id !== 'stripe_test');
}

/** The URL that a text is as a whole, when its password stands in it. */
export function credentialsUrl(text: string): ConnectionUrl | undefined {
  if (!text.includes('://') || !text.includes('@')) return undefined;
  const url = connectionUrl(text);
  if (!url || url.range[0] !== 0 || url.range[1] !== text.length) return undefined;
  return url.password?.kind === 'literal' ? url : undefined;
}

const keysByFile = new WeakMap<JavaScriptModel, ReadonlySet<Node>>();

/** The literals that libraries of the file get as keys. */
function keyLiterals(code: JavaScriptModel): ReadonlySet<Node> {
  let keys = keysByFile.get(code);
  if (!keys) keysByFile.set(code, (keys = new Set(secretUsesIn(code).flatMap(({ values }) => values.map(({ node }) => node)))));
  return keys;
}

function isPasswordOfAccount(literal: Node, code: JavaScriptModel): boolean {
  const object = literal.parent?.type === 'Property' ? literal.parent.parent : undefined;
  const account = object?.type === 'ObjectExpression' ? accountIn(object, code) : undefined;
  return account?.node === literal && isDefaultAccount(account, []);
}
