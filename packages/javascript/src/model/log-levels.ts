import { lastName, literalText, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { LOGGER_FACTORIES } from '../libraries/loggers.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind, calledAmong } from './calls.ts';
import { environmentVariable } from './environment.ts';
import { possibilities, stringOf, type ArrayValue, type SingleValue, type Value } from './values.ts';

/** A level for developers that a logger gets in production. */
export interface DebugLevel {
  /** The expression that says so. */
  readonly node: Node;
  /** `debug`, or the number of a level. */
  readonly level: string | number;
  /** Whether it only applies when the configuration names none. */
  readonly isFallback: boolean;
  /** The code of a level for production that can stand in its place. */
  readonly instead: string;
}

/** The level for developers that a call gives to the logger that it makes; see {@link LOGGER_FACTORIES}. */
export function loggerLevelOf(call: CallLike, levels: ReadonlySet<string>, code: JavaScriptModel): DebugLevel | undefined {
  const factory = calledAmong(call, LOGGER_FACTORIES, code);
  if (!factory) return undefined;
  const option = code.optionOf(call, factory.options, factory.level);
  if (option.state !== 'given') return undefined;
  const found = possibilities(option.value).map((value) => debugLevel(value, factory.module, levels));
  const [first] = found;
  if (!first || found.includes(undefined)) return undefined;
  const outputs = factory.outputs ? code.optionOf(call, factory.options, factory.outputs) : undefined;
  if (outputs?.state === 'given' && areQuieter(outputs.value, levels, code)) return undefined;
  return first;
}

function debugLevel(value: SingleValue, module: string, levels: ReadonlySet<string>): DebugLevel | undefined {
  if (value.type !== 'scalar') return undefined;
  const { node, certainty } = value;
  const isFallback = certainty === 'default';
  const instead = isFallback ? "'info'" : "process.env.LOG_LEVEL ?? 'info'";
  // The default of a parameter may be overridden at every call.
  if (isFallback && node.parent?.type !== 'LogicalExpression') return undefined;
  if (typeof value.value === 'number')
    return isDebugNumber(value.value, module) ? { node, level: value.value, isFallback, instead: module === 'consola' ? '3' : instead } : undefined;
  const level = stringOf(value);
  return level !== undefined && levels.has(level) ? { node, level, isFallback, instead } : undefined;
}

/** Levels of bunyan below `info`, which is 30, and of consola above it, which is 3 there. */
function isDebugNumber(level: number, module: string): boolean {
  return (module === 'bunyan' && level < 30) || (module === 'consola' && level > 3);
}

/** Whether every place that a logger writes to has a level of its own, which is none for developers. */
function areQuieter(outputs: Value, levels: ReadonlySet<string>, code: JavaScriptModel): boolean {
  if (outputs.type !== 'array' || outputs.isOpen || outputs.elements.length === 0) return false;
  return outputs.elements.every((output) => {
    const call = callBehind(output.node, code);
    const own = call ? code.optionOf(call, 0, 'level') : code.propertyOf(output, 'level');
    // The targets of pino, which are objects, have the level `info` by default.
    if (own.state === 'absent') return output.type === 'object';
    return own.state === 'given' && !levels.has(stringOf(own.value) ?? '');
  });
}

/** Names of settings for the level, with words joined in any way. */
const LEVEL_SETTING = /(?:^|[._-])log(?:ger|ging)?[._-]?level$/i;

/**
 * What stands in for a setting of the log level that is missing: the right side of `process.env.LOG_LEVEL ?? 'info'`
 * and `config.logLevel || 'info'`, the default of `config.get('LOG_LEVEL', 'info')` and of
 * `const { LOG_LEVEL = 'info' } = process.env`, and that of schemas: `LOG_LEVEL: z.string().default('info')`.
 * Undefined for other nodes.
 */
export function levelFallback(node: Node, code: JavaScriptModel): Node | undefined {
  switch (node.type) {
    case 'LogicalExpression':
      return node.operator !== '&&' && readsLevel(node.left, code) ? node.right : undefined;
    case 'CallExpression':
      return node.arguments.length === 2 && readsLevel(node, code) ? node.arguments[1] : undefined;
    case 'AssignmentPattern':
      return node.left.type === 'Identifier' && environmentVariable(node.left, code) !== undefined && LEVEL_SETTING.test(node.left.name)
        ? node.right
        : undefined;
    case 'Property':
      return LEVEL_SETTING.test(propertyName(node) ?? '') ? schemaDefault(node.value) : undefined;
    default:
      return undefined;
  }
}

function readsLevel(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') {
    if (/^(?:get|getOrThrow|env)$/u.test(lastName(inner.callee) ?? ''))
      return LEVEL_SETTING.test(literalText(inner.arguments[0]) ?? '');
    const callee = unwrap(inner.callee);
    // `process.env.LOG_LEVEL?.toLowerCase() ?? 'info'`
    return callee.type === 'MemberExpression' && inner.arguments.length === 0 && readsLevel(callee.object, code);
  }
  return LEVEL_SETTING.test(environmentVariable(inner, code) ?? lastName(inner) ?? '');
}

/** The default of a schema: `z.string().default('info')`, `Joi.string().default('info')`, `str({ default: 'info' })`. */
function schemaDefault(schema: Node): Node | undefined {
  for (let call = unwrap(schema); call.type === 'CallExpression'; ) {
    const callee: Node = unwrap(call.callee);
    const isDefault = callee.type === 'MemberExpression' && propertyName(callee) === 'default';
    if (isDefault) return call.arguments[0];
    const options: TSESTree.Node | undefined = call.arguments.at(-1);
    if (options?.type === 'ObjectExpression') {
      const given = options.properties.find((each) => each.type === 'Property' && propertyName(each) === 'default');
      if (given?.type === 'Property') return given.value;
    }
    if (callee.type !== 'MemberExpression') return undefined;
    call = unwrap(callee.object);
  }
  return undefined;
}

/**
 * The levels that Nest logs: of `NestFactory.create(AppModule, { logger: ['log', 'debug'] })` and of
 * `app.useLogger(['debug'])`. Undefined for other calls.
 */
export function nestLevelsOf(call: TSESTree.CallExpression, code: JavaScriptModel): ArrayValue | undefined {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type !== 'MemberExpression' || !first) return undefined;
  const method = propertyName(callee);
  const isFactory = lastName(callee.object) === 'NestFactory' && method?.startsWith('create');
  if (!isFactory && method !== 'useLogger') return undefined;
  const option = isFactory ? code.optionOf(call, call.arguments.length - 1, 'logger') : undefined;
  const value = isFactory ? option?.state === 'given' && option.value : code.valueOf(first);
  return value && value.type === 'array' ? value : undefined;
}
