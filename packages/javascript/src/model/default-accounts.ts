import { isDefaultPair, isKnownDefault } from '@seaworthy/knowledge';
import { literalText, propertyName, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { environmentVariable } from './environment.ts';
import { stringOf } from './values.ts';

/** An account whose name and password stand in an object. */
export interface WrittenAccount {
  readonly user: string;
  readonly password: string;
  /** The literal with the password. */
  readonly node: Node;
  readonly userNode: Node;
  readonly host: string | undefined;
}

const USER = /^(?:user|username|userName|login|email|accessKey|accessKeyId|access_key_id)$/u;
const PASSWORD = /^(?:password|pass|passwd|pwd|secretKey|secretAccessKey|secret_access_key)$/u;
const HOST = /^(?:host|hostname|server|endPoint|endpoint)$/u;

/** The account that an object literal names, its password written in place; undefined when either is not known. */
export function accountIn(object: TSESTree.ObjectExpression, code: JavaScriptModel): WrittenAccount | undefined {
  const node = valueNamed(object, PASSWORD);
  const password = literalText(node);
  const userNode = password === undefined ? undefined : valueNamed(object, USER);
  const user = userNode && stringOf(code.valueOf(userNode));
  if (!node || !userNode || password === undefined || user === undefined) return undefined;
  const hostNode = valueNamed(object, HOST);
  return { user, password, node, userNode, host: hostNode && stringOf(code.valueOf(hostNode)) };
}

function valueNamed(object: TSESTree.ObjectExpression, name: RegExp): Node | undefined {
  const found = object.properties.find((each) => each.type === 'Property' && name.test(propertyName(each) ?? ''));
  return found?.type === 'Property' ? found.value : undefined;
}

/** Where an object that names a user reads the password from the environment. */
export function readsPassword(object: TSESTree.ObjectExpression, code: JavaScriptModel): Node | undefined {
  const node = valueNamed(object, PASSWORD);
  if (!node || !valueNamed(object, USER)) return undefined;
  return environmentVariable(node, code) === undefined ? undefined : node;
}

/** Whether everybody knows the account: a pair from a list, or a known password of an administrator. */
export function isDefaultAccount({ user, password }: WrittenAccount, pairs: readonly (readonly string[])[]): boolean {
  const name = user.split('@', 1)[0]!;
  if (isDefaultPair(name, password) || isDefaultPair(user, password)) return true;
  if (pairs.some(([pairUser, pairPassword]) => pairUser === user && pairPassword === password)) return true;
  return /^(?:admin|administrator|root)$/iu.test(name) && password !== '' && isKnownDefault(password);
}
