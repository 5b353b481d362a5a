import { isSecretName, wordsOf } from '@seaworthy/knowledge';
import { lastName, literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, type Binding } from './bindings.ts';
import { environmentVariable } from './environment.ts';
import { functionName } from './functions.ts';
import { isRequest } from './request-data.ts';

/** Why an expression should not be written anywhere: one credential, or something that holds them. */
export type SensitiveKind = 'credential' | 'environment' | 'headers' | 'body';

/** Objects whose properties are named after credentials but hold texts about them, checks or counts. */
const ABOUT_CREDENTIALS =
  /(?:error|message|msg|label|text|hint|placeholder|schema|rule|validator|field|column|count|stat|usage|flag|touched|type|code|path|route|regexe?)s?$/i;

/** Handlers whose body holds what people log in with. */
const AUTH_HANDLER = /login|log-in|sign-?in|sign-?up|register|password|auth(?!or)|token/i;

/**
 * What is sensitive about an expression that is written as a whole; undefined when nothing is known to be.
 *
 * @param names what credentials are called, in camel case
 */
export function sensitiveKindOf(node: Node, names: RegExp, code: JavaScriptModel): SensitiveKind | undefined {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') return isCredentialHeader(inner, code) ? 'credential' : undefined;
  if (inner.type !== 'MemberExpression' && inner.type !== 'Identifier') return undefined;
  if (code.isGlobal(inner, 'process.env')) return 'environment';
  if (inner.type === 'MemberExpression') {
    const name = propertyName(inner);
    if ((name === 'headers' || name === 'cookies' || name === 'rawHeaders') && isRequest(inner.object, code)) return 'headers';
    if (name === 'body' && isRequest(inner.object, code)) return isAuthBody(inner, code) ? 'body' : undefined;
  }
  const variable = environmentVariable(inner, code);
  if (variable !== undefined && isSecretName(variable)) return 'credential';
  return isCredential(inner, names, code) ? 'credential' : undefined;
}

/** `req.get('authorization')`, `c.req.header('Cookie')`. */
function isCredentialHeader({ callee, arguments: [name] }: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const method = unwrap(callee);
  if (method.type !== 'MemberExpression' || !/^(?:get|header)$/u.test(propertyName(method) ?? '')) return false;
  return /^(?:authorization|cookie|x-api-key)$/iu.test(literalText(name) ?? '') && isRequest(method.object, code);
}

function isCredential(
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  names: RegExp,
  code: JavaScriptModel,
): boolean {
  const name = lastName(node);
  if (name === undefined || !names.test(camelCase(name))) return false;
  if (node.type === 'MemberExpression') return !ABOUT_CREDENTIALS.test(lastName(node.object) ?? '');
  const binding = bindingOf(node, code);
  if (binding && !canHoldText(binding)) return false;
  const value = code.valueOf(node);
  return value.type === 'unknown' || (value.type === 'scalar' && typeof value.value !== 'boolean' && value.value != null);
}

/** Not an import such as `jwt`, and nothing that is declared as a number or boolean. */
function canHoldText({ definition }: Binding): boolean {
  if (definition.type === 'ImportBinding' || definition.type === 'ClassName' || definition.type === 'FunctionName') return false;
  const { typeAnnotation } = definition.name as TSESTree.Identifier;
  return typeAnnotation?.typeAnnotation.type !== 'TSBooleanKeyword';
}

/** `accessToken` for `access_token`, `ACCESS_TOKEN` and `AccessToken`. */
function camelCase(name: string): string {
  const words = wordsOf(name).map((word) => word.toLowerCase());
  return words.map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
}

/** Whether a request's body is that of a handler for credentials, by its route or name. */
function isAuthBody(body: TSESTree.MemberExpression, code: JavaScriptModel): boolean {
  let root = unwrap(body.object);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const definition = root.type === 'Identifier' ? bindingOf(root, code)?.definition : undefined;
  return definition?.type === 'Parameter' && AUTH_HANDLER.test(functionName(definition.node) ?? '');
}
