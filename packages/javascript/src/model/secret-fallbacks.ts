import { isKnownDefault, isPlaceholder, isSecretName, isSecretValue } from '@seaworthy/knowledge';
import { lastName, literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { environmentVariable, isEnvironment } from './environment.ts';
import { isSchemaCall, schemaKey } from './schemas.ts';

/** A text that stands in for a setting that nobody gave. */
export interface Fallback {
  /** The variable or setting, as the code calls it: `JWT_SECRET`, `jwt.secret`. */
  readonly name: string;
  /**
   * How to take it out: the range of `?? 'x'`, `.default('x')` or `= 'x'`. Undefined where that leaves something
   * else behind.
   */
  readonly removable: readonly [number, number] | undefined;
}

/**
 * The secret setting that `literal` stands in for, whatever its text; undefined when it is no fallback, or that of
 * something that is not secret by its name.
 */
export function fallbackAt(literal: Node, code: JavaScriptModel): Fallback | undefined {
  const value = outermost(literal);
  const found = operatorFallback(value, code) ?? patternFallback(value, code) ?? callFallback(value, code) ?? propertyFallback(value, code);
  return found && isSecretName(found.name) ? found : undefined;
}

/** The node with what changes nothing around it: `'x' as const`. */
function outermost(node: Node): Node {
  let outer = node;
  while (outer.parent && outer.parent !== unwrap(outer.parent) && unwrap(outer.parent) === node) outer = outer.parent;
  return outer;
}

/** `process.env.X ?? 'x'`, `config.get('X') || 'x'`, `process.env.X ? process.env.X : 'x'`. */
function operatorFallback(value: Node, code: JavaScriptModel): Fallback | undefined {
  const { parent } = value;
  if (parent?.type === 'LogicalExpression' && parent.operator !== '&&' && parent.right === value) {
    const name = settingRead(parent.left, code);
    return name === undefined ? undefined : { name, removable: [parent.left.range[1], parent.range[1]] };
  }
  if (parent?.type !== 'ConditionalExpression' || parent.alternate !== value) return undefined;
  const name = settingRead(parent.test, code);
  return name === undefined ? undefined : { name, removable: undefined };
}

/** The setting that an expression reads; of `a ?? b` the last one that is secret by its name. */
function settingRead(node: Node, code: JavaScriptModel): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'LogicalExpression') return settingRead(inner.right, code) ?? settingRead(inner.left, code);
  const variable = environmentVariable(inner, code);
  if (variable !== undefined) return variable;
  return inner.type === 'CallExpression' ? configKey(inner, code) : undefined;
}

/** The `X` of `configService.get('X')`, by the type or the name of what has it. */
function configKey(call: TSESTree.CallExpression, code: JavaScriptModel): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || !/^get(?:OrThrow)?$/u.test(propertyName(callee) ?? '')) return undefined;
  const isConfig =
    code.originOf(callee.object)?.module === '@nestjs/config' || /(?:config(?:uration)?|env|configService|settings)$/iu.test(lastName(callee.object) ?? '');
  return isConfig ? literalText(call.arguments[0]) : undefined;
}

/** `const { X = 'x' } = process.env`. */
function patternFallback(value: Node, code: JavaScriptModel): Fallback | undefined {
  const { parent } = value;
  if (parent?.type !== 'AssignmentPattern' || parent.right !== value || parent.parent.type !== 'Property') return undefined;
  const declarator = parent.parent.parent.parent;
  if (declarator.type !== 'VariableDeclarator' || !declarator.init || !isEnvironment(declarator.init, code)) return undefined;
  const name = propertyName(parent.parent);
  return name === undefined ? undefined : { name, removable: [parent.left.range[1], parent.range[1]] };
}

/** `config.get('X', 'x')`, `env.get('X').default('x')`, `X: z.string().default('x')`, `X: v.optional(v.string(), 'x')`. */
function callFallback(value: Node, code: JavaScriptModel): Fallback | undefined {
  const { parent } = value;
  if (parent?.type !== 'CallExpression') return undefined;
  const index = parent.arguments.indexOf(value as TSESTree.CallExpressionArgument);
  const callee = unwrap(parent.callee);
  if (index === 1) {
    const key = configKey(parent, code) ?? (isSchemaCall(parent, code) ? schemaKey(parent) : undefined);
    const isOptional = key !== undefined && /^(?:get|optional|nullish|fallback)$/u.test(lastName(callee) ?? '');
    return isOptional ? { name: key, removable: undefined } : undefined;
  }
  if (index !== 0 || callee.type !== 'MemberExpression' || propertyName(callee) !== 'default') return undefined;
  const removable = [callee.object.range[1], parent.range[1]] as const;
  const read = variableOfChain(callee.object, code);
  if (read !== undefined) return { name: read, removable };
  const key = isSchemaCall(parent, code) ? schemaKey(parent) : undefined;
  return key === undefined ? undefined : { name: key, removable };
}

/** env-var's chain `env.get('X').required()`. */
function variableOfChain(node: Node, code: JavaScriptModel): string | undefined {
  for (let inner = unwrap(node); inner.type === 'CallExpression'; ) {
    const key = code.originOf(inner.callee)?.module === 'env-var' ? literalText(inner.arguments[0]) : undefined;
    if (key !== undefined) return key;
    const callee = unwrap(inner.callee);
    if (callee.type !== 'MemberExpression') return undefined;
    inner = unwrap(callee.object);
  }
  return undefined;
}

/** envalid's `X: str({ default: 'x' })` and convict's `{ env: 'X', default: 'x' }`. */
function propertyFallback(value: Node, code: JavaScriptModel): Fallback | undefined {
  const property = value.parent;
  if (property?.type !== 'Property' || property.value !== value || propertyName(property) !== 'default') return undefined;
  const object = property.parent;
  if (object.type !== 'ObjectExpression') return undefined;
  const { parent } = object;
  if (parent.type === 'CallExpression' && parent.arguments[0] === object && isSchemaCall(parent, code)) {
    const key = schemaKey(parent);
    return key === undefined ? undefined : { name: key, removable: undefined };
  }
  const variable = object.properties.find((each) => each.type === 'Property' && propertyName(each) === 'env');
  const name = variable?.type === 'Property' ? literalText(variable.value) : undefined;
  return name === undefined ? undefined : { name, removable: undefined };
}

/** Credentials that somebody else checks: a made-up text opens nothing. */
const THIRD_PARTY = /(?:API_?KEY|ACCESS_?KEY|TOKEN)$/iu;
const FEWEST_CHARACTERS = 16;
const LETTERS_ONLY = /^[\p{L}\s_.:/-]+$/u;

/**
 * Whether a program that starts with this fallback has a secret that others know. A key of somebody else's service
 * has to look like one: SDKs ask for some text.
 */
export function isUsableFallback(name: string, text: string): boolean {
  if (text.trim() === '') return false;
  if (isKnownDefault(text)) return !/^(?:none|null|undefined)$/iu.test(text);
  if (!THIRD_PARTY.test(name)) return isPlaceholder(text) || isSecretValue(name, text);
  return text.length >= FEWEST_CHARACTERS && !LETTERS_ONLY.test(text) && isSecretValue(name, text);
}
