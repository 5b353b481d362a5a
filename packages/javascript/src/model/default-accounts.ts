import { isDefaultPair, isKnownDefault } from '@seaworthy/knowledge';
import { propertyName, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { stringOf } from './values.ts';

/** An account whose name and password stand in an object. */
export interface WrittenAccount {
  readonly user: string;
  readonly password: string;
  /** The password where it is written. */
  readonly node: Node;
  /** The value of the property, which may be a name. */
  readonly value: Node;
  readonly host: string | undefined;
}

const USER = /^(?:user|username|userName|login|email|accessKey|accessKeyId|access_key_id)$/u;
const PASSWORD = /^(?:password|pass|passwd|pwd|secretKey|secretAccessKey|secret_access_key)$/u;
const HOST = /^(?:host|hostname|server|endPoint|endpoint)$/u;

/** The account that an object literal names; undefined when user or password are not known. */
export function accountIn(object: TSESTree.ObjectExpression, code: JavaScriptModel): WrittenAccount | undefined {
  const valueOf = (name: RegExp): TSESTree.Property | undefined =>
    object.properties.find((each): each is TSESTree.Property => each.type === 'Property' && name.test(propertyName(each) ?? ''));
  const [userProperty, passwordProperty, hostProperty] = [valueOf(USER), valueOf(PASSWORD), valueOf(HOST)];
  if (!userProperty || !passwordProperty) return undefined;
  const password = code.valueOf(passwordProperty.value);
  const [user, text] = [stringOf(code.valueOf(userProperty.value)), stringOf(password)];
  if (user === undefined || text === undefined || password.type !== 'scalar' || password.certainty === 'default') return undefined;
  const host = hostProperty && stringOf(code.valueOf(hostProperty.value));
  return { user, password: text, node: password.node, value: passwordProperty.value, host };
}

/** Whether everybody knows the account: a pair from a list, or a known password of an administrator. */
export function isDefaultAccount({ user, password }: WrittenAccount, pairs: readonly (readonly string[])[]): boolean {
  const name = user.split('@', 1)[0]!;
  if (isDefaultPair(name, password) || isDefaultPair(user, password)) return true;
  if (pairs.some(([pairUser, pairPassword]) => pairUser === user && pairPassword === password)) return true;
  return /^(?:admin|administrator|root)$/iu.test(name) && password !== '' && isKnownDefault(password);
}
