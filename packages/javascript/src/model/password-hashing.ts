import { lastName, literalText, unwrap, type CallLike, type Node } from '../ast.ts';
import { ARGON2_MEMORY, BCRYPT, FAST_DIGEST, FAST_HASHES } from '../libraries/password-hashes.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind } from './calls.ts';
import { functionsAround } from './functions.ts';
import { argumentAt, type Option } from './options.ts';
import { typedPasswordIn } from './password-names.ts';
import { numberOf, stringOf } from './values.ts';

/** A password that is hashed at full speed. */
export interface FastHash {
  readonly type: 'fast';
  readonly password: Node;
  /** `MD5`. */
  readonly hash: string;
}

/** The number that makes a hash slow. */
export interface HashCost {
  readonly type: 'cost';
  readonly node: Node;
  readonly of: 'bcrypt' | 'pbkdf2Sha256' | 'pbkdf2Sha512' | 'scrypt';
}

/** The memory of argon2 in KiB, and what its number of passes needs at least. */
export interface HashMemory {
  readonly type: 'memory';
  readonly node: Node;
  readonly least: number;
}

/** How a call hashes a password; undefined for other calls, and where nothing is said of the cost. */
export function passwordHashOf(call: CallLike, code: JavaScriptModel): FastHash | HashCost | HashMemory | undefined {
  const { module, name } = code.originOf(call.callee) ?? {};
  if (module === undefined || name === undefined) return undefined;
  if (module === 'crypto') return nodeHash(call, name, code);
  if (module === 'argon2') return name === 'hash' ? argon2Memory(call, code) : undefined;
  const bcrypt = BCRYPT.find((each) => each.module === module && each.name === name);
  if (bcrypt) return cost(argumentAt(call, bcrypt.cost), 'bcrypt');
  if (!FAST_HASHES.some((each) => each.module === module && each.name === name)) return undefined;
  return fast(call, argumentAt(call, 0), name === '' ? module.replace(/^.*-/u, '') : name, code);
}

/** `createHash(…).update(salt).update`. */
const DIGESTED = /^createHash\(\)(?:\.update\(\))*\.update$/u;

function nodeHash(call: CallLike, name: string, code: JavaScriptModel): FastHash | HashCost | undefined {
  const [first, second] = [argumentAt(call, 0), argumentAt(call, 1)];
  if (DIGESTED.test(name)) return fast(call, first, digestOf(call, code), code);
  if (name === 'hash') return fast(call, second, literalText(first) ?? '', code);
  if (!first || !typedPasswordIn(first)) return undefined;
  if (/^pbkdf2(?:Sync)?$/u.test(name)) {
    const digest = argumentAt(call, 4);
    const text = digest && stringOf(code.valueOf(digest));
    return cost(argumentAt(call, 2), text === undefined || text.includes('512') ? 'pbkdf2Sha512' : 'pbkdf2Sha256');
  }
  if (!/^scrypt(?:Sync)?$/u.test(name)) return undefined;
  return cost(valueNode(code.optionOf(call, 3, 'N')) ?? valueNode(code.optionOf(call, 3, 'cost')), 'scrypt');
}

/** The digest of `createHash('md5').update(salt).update(password)`. */
function digestOf(call: CallLike, code: JavaScriptModel): string {
  let made: Node = call;
  for (;;) {
    const callee: Node = made.type === 'CallExpression' ? unwrap(made.callee) : made;
    if (callee.type !== 'MemberExpression' || lastName(callee) !== 'update') break;
    made = callBehind(callee.object, code) ?? callee.object;
  }
  const digest = made.type === 'CallExpression' ? made.arguments[0] : undefined;
  return (digest && stringOf(code.valueOf(digest))) ?? '';
}

function fast(call: CallLike, text: Node | undefined, hash: string, code: JavaScriptModel): FastHash | undefined {
  const password = FAST_DIGEST.test(hash) && text ? typedPasswordIn(text) : undefined;
  return password && !isForAnotherPurpose(call, code) ? { type: 'fast', password, hash: hash.toUpperCase() } : undefined;
}

/** A digest that is only compared with a list of leaks, or demanded by a protocol, or hashed again slowly. */
const OTHER_PURPOSE = /pwned|slice\(0,\s*5\)|substr(?:ing)?\(0,\s*5\)|realm|bcrypt|argon2|scrypt|pbkdf2/iu;

function isForAnotherPurpose(call: Node, code: JavaScriptModel): boolean {
  const [around] = functionsAround(call);
  return around !== undefined && OTHER_PURPOSE.test(code.getText(around));
}

function cost(node: Node | undefined, of: HashCost['of']): HashCost | undefined {
  return node && { type: 'cost', node, of };
}

/** What argon2 does when nobody says: https://github.com/ranisalt/node-argon2/wiki/Options */
const DEFAULT_PASSES = 3;

function argon2Memory(call: CallLike, code: JavaScriptModel): HashMemory | undefined {
  const node = valueNode(code.optionOf(call, 1, 'memoryCost'));
  const given = code.optionOf(call, 1, 'timeCost');
  const number = given.state === 'given' ? numberOf(given.value) : undefined;
  // Of an unknown number, the most that would help.
  const passes = given.state === 'absent' ? DEFAULT_PASSES : (number ?? Infinity);
  const least = ARGON2_MEMORY.find(([fewest]) => passes >= fewest)?.[1];
  return node && least !== undefined ? { type: 'memory', node, least } : undefined;
}

function valueNode(option: Option): Node | undefined {
  return option.state === 'given' && option.property.type === 'Property' ? option.property.value : undefined;
}
