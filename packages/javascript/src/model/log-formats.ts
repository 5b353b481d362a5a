import type { CallLike, Node } from '../ast.ts';
import { MORGAN } from '../libraries/http-loggers.ts';
import { LOGGER_FACTORIES } from '../libraries/loggers.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind, calledAmong } from './calls.ts';
import { isConstant, stringOf } from './values.ts';

/** How a logger writes its entries in production. */
export interface LogFormat {
  /** The expression that says so; the function that makes the logger where it is the default. */
  readonly place: Node;
  /** `pino-pretty`, `format.simple()`. */
  readonly name: string;
  /** Whether programs can read the entries. */
  readonly isStructured: boolean;
}

/** The format of the logger that a call makes; undefined for other calls, and where nobody can tell. */
export function logFormatOf(call: CallLike, code: JavaScriptModel): LogFormat | undefined {
  const factory = calledAmong(call, LOGGER_FACTORIES, code);
  if (factory?.takesPino) return pinoFormat(call, factory.level.replace(/level$/u, ''), code);
  if (factory?.module === 'winston') return winstonFormat(call, code);
  if (calledAmong(call, MORGAN, code)) return morganFormat(call, code);
  return code.isFrom(call.callee, 'pino', 'transport') ? prettyTarget(call, '', code) : undefined;
}

function pinoFormat(call: CallLike, at: string, code: JavaScriptModel): LogFormat | undefined {
  const pretty = call.arguments.find((argument) => {
    const made = callBehind(argument, code);
    return made !== undefined && code.isFrom(made.callee, 'pino-pretty', '', 'default');
  });
  if (pretty && !code.isOutsideProduction(pretty)) return { place: pretty, name: 'pino-pretty', isStructured: false };
  for (const name of ['prettyPrint', 'transport.pretty']) {
    const option = code.optionOf(call, 0, `${at}${name}`);
    const isOn = option.state === 'given' && (option.value.type === 'object' || isConstant(option.value, true));
    if (isOn) return { place: option.property, name, isStructured: false };
  }
  const target = prettyTarget(call, `${at}transport.`, code);
  if (target) return target;
  const isPlain = call.arguments.length === 1 && code.optionOf(call, 0, `${at}transport`).state === 'absent';
  return isPlain && at === '' ? { place: call.callee, name: 'JSON', isStructured: true } : undefined;
}

/** `target: 'pino-pretty'`, or a list of targets with nothing else in it. */
function prettyTarget(call: CallLike, at: string, code: JavaScriptModel): LogFormat | undefined {
  const target = code.optionOf(call, 0, `${at}target`);
  if (target.state === 'given' && stringOf(target.value) === 'pino-pretty')
    return { place: target.value.node, name: 'pino-pretty', isStructured: false };
  const targets = code.optionOf(call, 0, `${at}targets`);
  if (targets.state !== 'given' || targets.value.type !== 'array' || targets.value.isOpen) return undefined;
  const nodes = targets.value.elements.map((each) => {
    const own = code.propertyOf(each, 'target');
    return own.state === 'given' && stringOf(own.value) === 'pino-pretty' ? own.value.node : undefined;
  });
  return nodes[0] && nodes.every(Boolean) ? { place: nodes[0], name: 'pino-pretty', isStructured: false } : undefined;
}

/** Formats of winston that are made for people. */
const READABLE_FORMAT = /^format\.(?:simple|cli|prettyPrint)$/u;

/** The format of winston, which is JSON by default; transports with one of their own may differ. */
function winstonFormat(call: CallLike, code: JavaScriptModel): LogFormat | undefined {
  const format = code.optionOf(call, 0, 'format');
  if (format.state === 'absent') return { place: call.callee, name: 'JSON', isStructured: true };
  if (format.state === 'unknown' || format.property.type !== 'Property') return undefined;
  const last = lastFormat(format.property.value, code);
  const name = last && code.originOf(last.callee)?.name;
  if (!last || name === undefined) return undefined;
  if (name === 'format.json') return { place: last, name: `${name}()`, isStructured: true };
  if (!READABLE_FORMAT.test(name) || haveOwnFormat(call, code)) return undefined;
  return { place: last, name: `${name}()`, isStructured: false };
}

/** The last one of `combine(…)`, which makes the text. */
function lastFormat(node: Node, code: JavaScriptModel): CallLike | undefined {
  const call = callBehind(node, code);
  const last = call && code.originOf(call.callee)?.name === 'format.combine' ? call.arguments.at(-1) : undefined;
  return last ? lastFormat(last, code) : call;
}

/** Whether a transport has a format of its own, or may have one. */
function haveOwnFormat(call: CallLike, code: JavaScriptModel): boolean {
  const transports = code.optionOf(call, 0, 'transports');
  if (transports.state !== 'given' || transports.value.type !== 'array') return false;
  return transports.value.elements.some((each) => {
    const made = callBehind(each.node, code);
    return made !== undefined && code.optionOf(made, 0, 'format').state !== 'absent';
  });
}

function morganFormat(call: CallLike, code: JavaScriptModel): LogFormat | undefined {
  const [format] = call.arguments;
  const value = format && code.valueOf(format);
  return value && stringOf(value) === 'dev' ? { place: value.node, name: "morgan('dev')", isStructured: false } : undefined;
}
