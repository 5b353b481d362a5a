import type { Ranged } from '@seaworthy/core';
import { propertyName, unwrap, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { stringOf } from './values.ts';
import { writtenText } from './written-texts.ts';

/**
 * Versions of TLS that RFC 8996 deprecates, as Node.js names them.
 *
 * @see https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions
 */
export const OLD_VERSIONS: ReadonlySet<string> = new Set(['TLSv1', 'TLSv1.1']);

/** Methods of OpenSSL that speak one old version only; `SSLv23_method` negotiates and is none of them. */
const OLD_METHOD = /^(?:SSLv[23]|TLSv1(?:_1)?)(?:_server|_client)?_method$/u;

/** The version that an OpenSSL method speaks, when it is an old one: `TLSv1_1` for `TLSv1_1_method`. */
export function oldVersionOfMethod(method: string): string | undefined {
  return OLD_METHOD.test(method) ? method.replace(/(?:_server|_client)?_method$/u, '') : undefined;
}

/** `--tls-min-v1.0` in the options of a command line. */
const OLD_FLAG = /--tls-min-v1\.[01](?![\d.])/u;

/** The place of an option of Node.js that allows old versions, in a text of command line options. */
export function oldVersionFlag(node: Node, code: JavaScriptModel): Ranged | undefined {
  const written = writtenText(node, code);
  const match = written && /^\s*(?:node\s|-)/u.test(written.text) ? OLD_FLAG.exec(written.text) : null;
  return written && match ? { range: written.rangeOf([match.index, match.index + match[0].length]) } : undefined;
}

/**
 * Parts of the names of cipher suites, and keywords of OpenSSL, that stand for broken ciphers: without encryption or
 * authentication, with RC4, DES, 3DES or MD5, or of export strength.
 *
 * @see https://docs.openssl.org/master/man1/openssl-ciphers/
 */
const WEAK_CIPHER = /^(?:RC4|DES|3DES|MD5|[ae]?NULL|EXP(?:ORT)?(?:40|56)?|EXP1024|LOW|ADH|AECDH)$/u;

/** A part of a cipher list. */
export interface CipherToken extends Ranged {
  readonly text: string;
}

/** The first suite or keyword of a cipher list that switches broken ciphers on; undefined when there is none. */
export function weakCipherIn(node: Node, code: JavaScriptModel): CipherToken | undefined {
  const tokens = cipherLists(node, code).flatMap((list) => tokensOf(list, code));
  const excluded = new Set(tokens.filter(({ text }) => text.startsWith('!')).map(({ text }) => text.slice(1)));
  return tokens.find(({ text }) => {
    // `!` and `-` take out, `+` moves to the end what is there already.
    if (/^[!+-]/u.test(text)) return false;
    const parts = text.split(/[-+]/u);
    return parts.some((part) => WEAK_CIPHER.test(part)) && !parts.some((part) => excluded.has(part));
  });
}

/** The text that a list is, or the texts that it is joined from. */
function cipherLists(node: Node, code: JavaScriptModel): Node[] {
  const inner = unwrap(node);
  if (inner.type !== 'CallExpression') return [code.valueOf(inner).node];
  const callee = unwrap(inner.callee);
  if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'join') return [];
  const joined = code.valueOf(callee.object);
  return joined.type === 'array' ? joined.elements.map((element) => element.node) : [];
}

function tokensOf(list: Node, code: JavaScriptModel): CipherToken[] {
  const text = stringOf(code.valueOf(list));
  if (text === undefined) return [];
  const written = writtenText(list, code);
  if (written?.text !== text) return text.split(/[:, ]+/u).map((token) => ({ text: token, range: list.range }));
  return [...text.matchAll(/[^:, ]+/gu)].map(({ 0: token, index }) => ({
    text: token,
    range: written.rangeOf([index, index + token.length]),
  }));
}
