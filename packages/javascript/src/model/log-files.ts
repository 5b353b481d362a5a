import { lastName, type CallLike, type Node } from '../ast.ts';
import { MORGAN } from '../libraries/http-loggers.ts';
import { LOGGER_FACTORIES } from '../libraries/loggers.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind, calledAmong } from './calls.ts';
import { stringOf, type Value } from './values.ts';

/** A file that a logger writes to. */
export interface LogFile {
  /** What a person would underline. */
  readonly place: Node;
  /** What would end it: `maxsize` and `maxFiles` … Undefined where the package has no such option. */
  readonly limit: string | undefined;
  /** Whether it has an end. */
  readonly isLimited: boolean;
}

const STANDARD_OUTPUT = /^(?:\/dev\/(?:std(?:out|err)|null)|\/proc\/(?:1|self)\/fd\/\d)$/u;

/** The files that a call makes a logger write to. */
export function logFilesOf(call: CallLike, code: JavaScriptModel): LogFile[] {
  const origin = code.originOf(call.callee);
  if (!origin) return [];
  switch (origin.module === 'global' ? origin.name : `${origin.module}.${origin.name}`) {
    case 'winston.transports.File':
      return winstonFile(call, code);
    case 'log4js.configure':
      return log4jsFiles(call, code);
    case 'pino.destination':
      return destinationFile(call, code);
    case 'pino.transport':
      return targetFile(call, '', code);
  }
  if (calledAmong(call, MORGAN, code)) return morganFile(call, code);
  const factory = calledAmong(call, LOGGER_FACTORIES, code);
  return factory?.takesPino ? targetFile(call, `${factory.level.replace(/level$/u, '')}transport.`, code) : [];
}

function winstonFile(call: CallLike, code: JavaScriptModel): LogFile[] {
  const { state } = code.optionOf(call, 0, 'maxsize');
  const stream = code.optionOf(call, 0, 'stream');
  if (state === 'unknown' || stream.state !== 'absent') return [];
  return [{ place: call.callee, limit: '`maxsize` and `maxFiles`', isLimited: state === 'given' }];
}

/** The literal path of pino's target `pino/file`. */
function targetFile(call: CallLike, at: string, code: JavaScriptModel): LogFile[] {
  const target = code.optionOf(call, 0, `${at}target`);
  const destination = code.optionOf(call, 0, `${at}options.destination`);
  if (target.state !== 'given' || stringOf(target.value) !== 'pino/file' || destination.state !== 'given') return [];
  return fileAt(destination.value, code);
}

/** `pino.destination('app.log')`, or with `{ dest: 'app.log' }`. */
function destinationFile(call: CallLike, code: JavaScriptModel): LogFile[] {
  const [first] = call.arguments;
  const option = code.optionOf(call, 0, 'dest');
  if (option.state === 'given') return fileAt(option.value, code);
  return first ? fileAt(code.valueOf(first), code) : [];
}

function fileAt(value: Value, code: JavaScriptModel): LogFile[] {
  const path = stringOf(value);
  // Where the program opens its file again at a signal, something else rotates it.
  if (path === undefined || STANDARD_OUTPUT.test(path) || code.text.includes('.reopen(')) return [];
  return [{ place: value.node, limit: undefined, isLimited: false }];
}

/** `morgan('combined', { stream: fs.createWriteStream('access.log') })`. */
function morganFile(call: CallLike, code: JavaScriptModel): LogFile[] {
  const stream = code.optionOf(call, 1, 'stream');
  const made = stream.state === 'given' ? callBehind(stream.value.node, code) : undefined;
  const [path] = made?.arguments ?? [];
  if (!made || !path || lastName(made.callee) !== 'createWriteStream') return [];
  const text = stringOf(code.valueOf(path)) ?? code.getText(path);
  return /\.log\b/u.test(text) ? [{ place: made.callee, limit: undefined, isLimited: false }] : [];
}

/** Appenders of log4js of the type `file`. */
function log4jsFiles(call: CallLike, code: JavaScriptModel): LogFile[] {
  const appenders = code.optionOf(call, 0, 'appenders');
  if (appenders.state !== 'given' || appenders.value.type !== 'object') return [];
  return appenders.value.node.properties.flatMap((appender): LogFile[] => {
    if (appender.type !== 'Property') return [];
    const value = code.valueOf(appender.value);
    const type = code.propertyOf(value, 'type');
    const { state } = code.propertyOf(value, 'maxLogSize');
    if (type.state !== 'given' || stringOf(type.value) !== 'file' || state === 'unknown') return [];
    return [{ place: type.property, limit: '`maxLogSize` and `backups`', isLimited: state === 'given' }];
  });
}
