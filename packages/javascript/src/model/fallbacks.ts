import { lastName, literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { environmentVariable } from './environment.ts';
import { truthOf } from './values.ts';

/** A value that applies when the configuration does not say: the `'*'` of `process.env.CORS_ORIGIN || '*'`. */
export interface Fallback {
  readonly value: Node;
  /** What may be missing, as the code reads it; undefined where only its name is known, as in a schema. */
  readonly setting: Node | undefined;
  /** The names that the setting is read by: `CORS_ORIGIN`, or `corsOrigin` of `config.corsOrigin`. */
  readonly names: readonly string[];
  /** The variable or option that gets the whole: `origin` in `{ origin: config.x || '*' }`. */
  readonly receiver: { readonly name: string; readonly isOption: boolean } | undefined;
  /** Whether the setting comes from the environment or the configuration, as far as the code says. */
  readonly isConfigured: boolean;
}

/** Nodes that may hold a fallback. */
export type FallbackNode =
  | TSESTree.LogicalExpression
  | TSESTree.ConditionalExpression
  | TSESTree.AssignmentPattern
  | TSESTree.CallExpression;

/**
 * The fallback of `a || b` and `a ?? b`, of `a ? f(a) : b` and `!a ? b : f(a)`, of `{ A = b } = process.env`, of
 * `config.get('a', b)`, and the default in a schema: `A: z.string().default(b)`, `A: str({ default: b })`. Of those
 * only what `isWanted` is looked at further.
 */
export function fallbackOf(
  node: FallbackNode,
  isWanted: (value: Node) => boolean,
  code: JavaScriptModel,
): Fallback | undefined {
  switch (node.type) {
    case 'LogicalExpression':
      return node.operator !== '&&' && isWanted(node.right) ? readFallback(node.left, node.right, node, code) : undefined;
    case 'ConditionalExpression':
      return isWanted(node.consequent) || isWanted(node.alternate) ? conditionalFallback(node, code) : undefined;
    case 'AssignmentPattern':
      return isWanted(node.right) ? patternFallback(node, code) : undefined;
    default:
      return callFallback(node, isWanted, code);
  }
}

function readFallback(setting: Node, value: Node, whole: Node, code: JavaScriptModel): Fallback {
  const names = namesRead(setting, code);
  return { value, setting, names, receiver: receiverOf(whole), isConfigured: isConfigured(setting, code) };
}

function conditionalFallback(node: TSESTree.ConditionalExpression, code: JavaScriptModel): Fallback | undefined {
  const { test, consequent, alternate } = node;
  // A condition on the mode of the program is no question whether something is there.
  if (truthOf(code.valueOf(test)) !== undefined) return undefined;
  const isNegated = test.type === 'UnaryExpression' && test.operator === '!';
  const setting = isNegated ? unwrap(test.argument) : presenceOf(test);
  const [used, value] = isNegated ? [alternate, consequent] : [consequent, alternate];
  return code.getText(used).includes(code.getText(setting)) ? readFallback(setting, value, node, code) : undefined;
}

/** What a condition asks to be there: `x` of `x`, `x.length`, `x.length > 0` and `x !== undefined`. */
function presenceOf(test: Node): Node {
  const inner = unwrap(test);
  if (inner.type === 'BinaryExpression') return presenceOf(inner.left);
  return inner.type === 'MemberExpression' && propertyName(inner) === 'length' ? unwrap(inner.object) : inner;
}

/** `{ CORS_ORIGIN = '*' } = process.env`. */
function patternFallback({ left, right, parent }: TSESTree.AssignmentPattern, code: JavaScriptModel): Fallback | undefined {
  if (left.type !== 'Identifier' || parent.type !== 'Property' || parent.parent.parent.type !== 'VariableDeclarator')
    return undefined;
  const { init } = parent.parent.parent;
  const names = [propertyName(parent) ?? left.name];
  if (!init) return undefined;
  const receiver = { name: left.name, isOption: false };
  return { value: right, setting: undefined, names, receiver, isConfigured: isConfigured(init, code) };
}

function callFallback(
  call: TSESTree.CallExpression,
  isWanted: (value: Node) => boolean,
  code: JavaScriptModel,
): Fallback | undefined {
  const method = lastName(call.callee);
  const [first, second] = call.arguments;
  if (method === 'get' && second && isWanted(second) && literalText(first) !== undefined && isConfigured(call.callee, code))
    return { ...readFallback(call, second, call, code), setting: undefined };
  const value = method === 'default' ? first : envalidDefault(call, code);
  const name = value && isWanted(value) ? keyOf(call) : undefined;
  if (!value || name === undefined) return undefined;
  return { value, setting: undefined, names: [name], receiver: { name, isOption: false }, isConfigured: true };
}

function envalidDefault(call: TSESTree.CallExpression, code: JavaScriptModel): Node | undefined {
  if (code.originOf(call.callee)?.module !== 'envalid') return undefined;
  const option = code.optionOf(call, 0, 'default');
  return option.state === 'given' && option.property.type === 'Property' ? option.property.value : undefined;
}

/** The key of a schema that a chain of calls is the value of: `A` in `{ A: z.string().default('x').optional() }`. */
function keyOf(call: Node): string | undefined {
  let node: Node | undefined = call;
  while (node.parent?.type === 'MemberExpression' || node.parent?.type === 'CallExpression') node = node.parent;
  return node.parent?.type === 'Property' && node.parent.value === node ? propertyName(node.parent) : undefined;
}

/** The names by which an expression reads what it reads. */
function namesRead(node: Node, code: JavaScriptModel): string[] {
  const inner = unwrap(node);
  const variable = environmentVariable(inner, code);
  if (variable !== undefined) return [variable];
  if (inner.type === 'LogicalExpression') return [...namesRead(inner.left, code), ...namesRead(inner.right, code)];
  if (inner.type === 'CallExpression') {
    const key = literalText(inner.arguments[0]);
    const callee = unwrap(inner.callee);
    if (callee.type !== 'MemberExpression') return key === undefined ? [] : [key];
    return propertyName(callee)?.startsWith('get') && key !== undefined ? [key] : namesRead(callee.object, code);
  }
  const name = lastName(inner);
  return name === undefined ? [] : [name];
}

/** The name of the variable, property or parameter that gets a value, also through `.split(',')` and the like. */
function receiverOf(value: Node): Fallback['receiver'] {
  let node = value;
  while (node.parent && /^(?:MemberExpression|CallExpression|TS\w+|ChainExpression|LogicalExpression)$/u.test(node.parent.type)) {
    const { parent } = node;
    if (parent.type === 'CallExpression' && parent.callee !== node) return undefined;
    if (parent.type === 'LogicalExpression' && parent.right !== node) return undefined;
    node = parent;
  }
  const { parent } = node;
  const isOption = parent?.type === 'Property' && parent.value === node;
  const name =
    parent?.type === 'VariableDeclarator'
      ? lastName(parent.id)
      : parent?.type === 'AssignmentExpression'
        ? lastName(parent.left)
        : isOption
          ? propertyName(parent)
          : undefined;
  return name === undefined ? undefined : { name, isOption };
}

/** Whether an expression reads the environment or something that is called configuration. */
function isConfigured(node: Node, code: JavaScriptModel): boolean {
  if (environmentVariable(node, code) !== undefined || code.isGlobal(node, 'process.env')) return true;
  return /\b(?:\w*config\w*|env|settings)\b/i.test(code.getText(node));
}
