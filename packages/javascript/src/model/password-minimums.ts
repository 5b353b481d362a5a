import { baseName } from '@seaworthy/core';
import { lastName, literalText, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { functionName } from './functions.ts';
import { isSchemaCall, schemaKey } from './schemas.ts';

/** Names of fields for a password that somebody chooses. */
const PASSWORD_FIELD = /^(?:new|plain|user)?_?password$/iu;

/** The number in `minLength(n)` of a schema, `@MinLength(n)`, `isLength({ min: n })`, for the field of a password. */
export function minimumGivenBy(call: CallLike, code: JavaScriptModel): Node | undefined {
  const [first] = call.arguments;
  if (!first) return undefined;
  const method = lastName(call.callee) ?? '';
  if (/^(?:min|minLength|gte)$/u.test(method)) return isSchemaCall(call, code) && isPasswordField(schemaKey(call)) ? first : undefined;
  if (method === 'isLength') return isPasswordField(checkedField(call, code)) ? propertyIn(first, 'min') : undefined;
  if (!/^(?:MinLength|Length)$/u.test(method) || call.parent.type !== 'Decorator') return undefined;
  const field = call.parent.parent;
  const isField = field.type === 'PropertyDefinition' && isPasswordField(propertyName(field));
  return isField && code.isFrom(call.callee, 'class-validator', method) ? first : undefined;
}

/** The number in `password: { minLength: n }` of Mongoose or a JSON schema, and in `minPasswordLength: n`. */
export function minimumSetBy(property: TSESTree.Property): Node | undefined {
  const name = propertyName(property) ?? '';
  if (name === 'minPasswordLength') return property.value;
  if (!/^min_?length$/iu.test(name) || property.parent.type !== 'ObjectExpression') return undefined;
  const { parent } = property.parent;
  const owner = parent.type === 'CallExpression' ? parent.parent : parent;
  if (owner.type !== 'Property' || !isPasswordField(propertyName(owner))) return undefined;
  // Mongoose takes the message too: `minlength: [8, 'too short']`.
  return property.value.type === 'ArrayExpression' ? (property.value.elements[0] ?? undefined) : property.value;
}

function isPasswordField(name: string | undefined): boolean {
  return name !== undefined && PASSWORD_FIELD.test(name);
}

/** The field of express-validator's chain `body('password').isString()`. */
function checkedField(call: Node, code: JavaScriptModel): string | undefined {
  for (let inner = unwrap(call); inner.type === 'CallExpression'; ) {
    const callee = unwrap(inner.callee);
    if (callee.type !== 'MemberExpression') return code.originOf(callee)?.module === 'express-validator' ? literalText(inner.arguments[0]) : undefined;
    inner = unwrap(callee.object);
  }
  return undefined;
}

function propertyIn(object: Node, name: string): Node | undefined {
  if (object.type !== 'ObjectExpression') return undefined;
  const found = object.properties.find((each) => each.type === 'Property' && propertyName(each) === name);
  return found?.type === 'Property' ? found.value : undefined;
}

const LOGIN = /log-?_?in|sign-?_?in|authenticat|credential/iu;
const REGISTRATION = /regist|sign-?_?up|create|reset|change|update/iu;
/** Passwords of links and rooms, which are shared. */
const SHARED = /share|link|room|pin(?![a-z])|otp/iu;

/**
 * Whether what stands around a field, or the file, is about a password that exists already, or one that is shared:
 * there a minimum is no policy.
 */
export function isNotChosen(node: Node, filename: string): boolean {
  const names = [baseName(filename)];
  for (let ancestor = node.parent; ancestor; ancestor = ancestor.parent) {
    const name =
      ancestor.type === 'VariableDeclarator' ? lastName(ancestor.id) : ancestor.type === 'Property' ? propertyName(ancestor) : functionName(ancestor);
    if (name !== undefined) names.push(name);
  }
  const text = names.join(' ');
  return SHARED.test(text) || (LOGIN.test(text) && !REGISTRATION.test(text));
}
