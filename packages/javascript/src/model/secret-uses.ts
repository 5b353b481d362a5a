import { oncePerFile } from '@seaworthy/core';
import { isFunction, propertyName, unwrap, type CallLike, type FunctionNode, type Node } from '../ast.ts';
import { JOSE_KEY_STEP, KOA_KEYS, SECRET_SINKS, type SecretSink } from '../libraries/secret-sinks.ts';
import type { JavaScriptModel } from '../model.ts';
import { variableOf } from './bindings.ts';
import { environmentVariable } from './environment.ts';
import { argumentAt } from './options.ts';
import type { Origin } from './origins.ts';
import { pluginRegistrationOf } from './plugins.ts';
import { fallbackAt } from './secret-fallbacks.ts';
import { possibilities, type SingleValue, type Value } from './values.ts';

/** A key that is given to a library. */
export interface SecretUse {
  readonly sink: SecretSink;
  /** The call, or the assignment of Koa's keys. */
  readonly at: Node;
  /** The expression in the place of the key, as written. */
  readonly given: Node;
  /** What it may be worth; of a list of keys each, of a function what it returns. */
  readonly values: readonly SingleValue[];
}

/** Every key that the file gives to a library, in source order. */
export const secretUsesIn = oncePerFile((code: JavaScriptModel): readonly SecretUse[] => {
  const isUsed = code.modules.some((module) => SECRET_SINKS.has(module) || module === KOA_KEYS.module);
  if (!isUsed) return [];
  return code.calls.flatMap((call) => [
    ...sinksOf(call, code).flatMap((sink) => usesOf(call, sink, code)),
    ...(code.isFrom(call.callee, KOA_KEYS.module) ? koaKeys(call, code) : []),
  ]);
});

function sinksOf(call: CallLike, code: JavaScriptModel): readonly SecretSink[] {
  const plugin = pluginRegistrationOf(call, code)?.plugin;
  if (plugin) return SECRET_SINKS.get(plugin.module)?.filter(({ by }) => by === 'register') ?? [];
  const origin = call.callee.type === 'Super' ? superOrigin(call, code) : code.originOf(call.callee);
  if (!origin) return [];
  if (origin.module === JOSE_KEY_STEP.module && /^(?:SignJWT|EncryptJWT)\(\).*\.(?:sign|encrypt)$/u.test(origin.name))
    return [JOSE_KEY_STEP];
  const sinks = SECRET_SINKS.get(origin.module) ?? [];
  return sinks.filter(({ by, name }) => by === 'call' && name === origin.name);
}

/** The class that `super(…)` makes; `PassportStrategy(Strategy)` of Nest is what it is given. */
function superOrigin(call: Node, code: JavaScriptModel): Origin | undefined {
  let around: Node | undefined = call;
  while (around && around.type !== 'ClassDeclaration' && around.type !== 'ClassExpression') around = around.parent;
  const superClass = around?.superClass && unwrap(around.superClass);
  if (superClass?.type === 'CallExpression' && code.isFrom(superClass.callee, '@nestjs/passport', 'PassportStrategy'))
    return superClass.arguments[0] && code.originOf(superClass.arguments[0]);
  return superClass ? code.originOf(superClass) : undefined;
}

function usesOf(call: CallLike, sink: SecretSink, code: JavaScriptModel): SecretUse[] {
  const argument = argumentAt(call, sink.argument);
  if (!argument) return [];
  if (sink.option === '') return [useOf(sink, call, argument, code.valueOf(argument), code)];
  const [first = '', ...rest] = sink.option.split('.');
  const option = code.optionOf(call, sink.argument, first);
  if (option.state !== 'given' || option.property.type !== 'Property') return [];
  const { value: given } = option.property;
  if (rest.length === 0) return [useOf(sink, call, given, option.value, code)];
  // `useFactory: () => ({ secret })`: the options are what the function returns.
  return returnedBy(option.value, code).flatMap((returned) => {
    const inner = code.propertyOf(returned, rest.join('.'));
    return inner.state === 'given' && inner.property.type === 'Property' ? [useOf(sink, call, inner.property.value, inner.value, code)] : [];
  });
}

/** `const app = new Koa(); app.keys = [key]`. */
function koaKeys(call: CallLike, code: JavaScriptModel): SecretUse[] {
  const { parent } = call;
  if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return [];
  const references = variableOf(parent.id, code.scopeManager)?.references ?? [];
  return references.flatMap(({ identifier }) => {
    const member = (identifier as Node).parent;
    const assignment = member?.type === 'MemberExpression' && propertyName(member) === 'keys' ? member.parent : undefined;
    if (assignment?.type !== 'AssignmentExpression' || assignment.left !== member) return [];
    return [useOf(KOA_KEYS, assignment, assignment.right, code.valueOf(assignment.right), code)];
  });
}

function useOf(sink: SecretSink, at: Node, given: Node, value: Value, code: JavaScriptModel): SecretUse {
  return { sink, at, given, values: keysIn(value, code) };
}

const MAX_DEPTH = 8;

/** The keys themselves: elements of lists, what functions return, and what is encoded as bytes. */
function keysIn(value: Value, code: JavaScriptModel, depth = 0): SingleValue[] {
  if (depth > MAX_DEPTH) return [];
  const next = (inner: Value): SingleValue[] => keysIn(inner, code, depth + 1);
  return possibilities(value).flatMap((each) => {
    if (each.type === 'array') return each.elements.flatMap(next);
    if (each.type === 'function') return returnedBy(each, code).flatMap(next);
    const encoded = each.type === 'unknown' ? encodedText(each.node, code) : undefined;
    return encoded ? next(code.valueOf(encoded)) : [each];
  });
}

/** What is made bytes or a key: the `x` of `new TextEncoder().encode(x)`, `Buffer.from(x)`, `createSecretKey(x)`. */
function encodedText(node: Node, code: JavaScriptModel): Node | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const encodes =
    code.isGlobal(node.callee, 'TextEncoder().encode') ||
    code.isGlobal(node.callee, 'Buffer.from') ||
    code.isFrom(node.callee, 'buffer', 'Buffer.from') ||
    code.isFrom(node.callee, 'crypto', 'createSecretKey') ||
    code.isFrom(node.callee, 'crypto-js', 'enc.Utf8.parse');
  return encodes ? node.arguments[0] : undefined;
}

/** What a function gives: what it returns, and what it hands to a callback, as in `done(null, key)`. */
function returnedBy(value: Value, code: JavaScriptModel): Value[] {
  return possibilities(value).flatMap((each) =>
    each.type === 'function' ? answersOf(each.node).map((answer) => code.valueOf(answer)) : [],
  );
}

function answersOf(node: FunctionNode): Node[] {
  if (node.body.type !== 'BlockStatement') return [callbackValue(node.body, node) ?? node.body];
  return node.body.body.flatMap((statement) => {
    const expression =
      statement.type === 'ReturnStatement' ? statement.argument : statement.type === 'ExpressionStatement' ? statement.expression : null;
    if (!expression) return [];
    const given = callbackValue(expression, node);
    return given ? [given] : statement.type === 'ReturnStatement' ? [expression] : [];
  });
}

/** The `key` of `done(null, key)` where `done` is a parameter. */
function callbackValue(node: Node, around: FunctionNode): Node | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || !isFunction(around)) return undefined;
  const { name } = node.callee;
  const isParameter = around.params.some((parameter) => parameter.type === 'Identifier' && parameter.name === name);
  return isParameter ? node.arguments[1] : undefined;
}

/**
 * What tells whether two uses have the same key: the environment variable that it is read from, or else the name or
 * call that gives it. Undefined for lists of several keys and for keys that are made in place.
 */
export function keyIdentity({ given, values }: SecretUse, code: JavaScriptModel): string | undefined {
  const [value] = values;
  if (!value || values.length > 1) return undefined;
  const variable = environmentVariable(given, code) ?? environmentVariable(value.node, code) ?? fallbackAt(value.node, code)?.name;
  if (variable !== undefined) return `variable ${variable}`;
  if (value.type === 'scalar') return `text ${String(value.value)}`;
  const root = rootOf(value.node);
  if (root?.type !== 'Identifier' && root?.type !== 'ThisExpression') return undefined;
  const declared = root.type === 'Identifier' ? variableOf(root, code.scopeManager)?.defs[0]?.name.range[0] : undefined;
  return `${declared ?? ''} ${code.getText(value.node)}`;
}

/** Where a chain of members, or a call such as `config.get('secret')`, starts. */
function rootOf(node: Node): Node | undefined {
  let inner = unwrap(node);
  if (inner.type === 'CallExpression') {
    if (inner.arguments.length !== 1 || inner.arguments[0]?.type !== 'Literal') return undefined;
    inner = unwrap(inner.callee);
  }
  while (inner.type === 'MemberExpression') inner = unwrap(inner.object);
  return inner;
}
