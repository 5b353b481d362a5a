import type { CallLike, Node } from '../ast.ts';
import { EXPRESS_WINSTON, MORGAN, PINO_HTTP_LOGGERS } from '../libraries/http-loggers.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind, calledAmong } from './calls.ts';
import { argumentAt, propertyOf, type AbsentOption, type Option } from './options.ts';
import { stringOf, type Value } from './values.ts';

/** Headers that let whoever reads them act as the user. */
export const CREDENTIAL_HEADERS: readonly string[] = ['authorization', 'cookie'];

/** A logger of requests, and whether credentials end in what it writes. */
export interface HttpLoggerUse {
  /** What a person would underline: the function, or the property of its options that decides. */
  readonly place: Node;
  /** `open` when headers with credentials are written, `closed` when they are kept out, `unknown` elsewhere. */
  readonly state: 'open' | 'closed' | 'unknown';
  readonly package: 'pino-http' | 'express-winston';
  /** The option that would keep them out, where it can be added. */
  readonly missing: { readonly call: CallLike; readonly path: string; readonly absent: AbsentOption } | undefined;
}

/** Options of pino-http with which somebody took care of what is written of a request. */
const PINO_CARE = ['redact', 'serializers.req', 'serializers.headers'];

/** The logger of requests that a call makes; undefined for other calls. */
export function httpLoggerOf(call: CallLike, code: JavaScriptModel): HttpLoggerUse | undefined {
  const pino = calledAmong(call, PINO_HTTP_LOGGERS, code);
  if (pino) return pinoUse(call, pino.path, code);
  return calledAmong(call, EXPRESS_WINSTON, code) ? winstonUse(call, code) : undefined;
}

function pinoUse(call: CallLike, path: string, code: JavaScriptModel): HttpLoggerUse {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const option = (name: string): Option => listedOption(call, path, name, code) ?? code.optionOf(call, 0, at(name));
  const care = PINO_CARE.map(option);
  const use = { place: call.callee, package: 'pino-http', missing: undefined } as const;
  const given = care.find((each) => each.state === 'given');
  if (given?.state === 'given') return { ...use, place: given.property, state: 'closed' };
  if (care.some(({ state }) => state !== 'absent')) return { ...use, state: 'unknown' };
  const logger = option('logger');
  if (logger.state === 'unknown') return { ...use, state: 'unknown' };
  const [redact] = care;
  const isRenamed = option('customAttributeKeys').state !== 'absent';
  const missing = redact?.state === 'absent' && !isRenamed ? { call, path: at('redact'), absent: redact } : undefined;
  if (logger.state === 'absent') return { ...use, state: 'open', missing };
  const made = callBehind(logger.value.node, code);
  return { ...use, place: logger.property, state: made ? stateOfLogger(made, code) : 'unknown' };
}

/** The option in `pinoHttp: [{ … }, stream]`, the other way to write it. */
function listedOption(call: CallLike, path: string, name: string, code: JavaScriptModel): Option | undefined {
  const whole = path === '' ? undefined : code.optionOf(call, 0, path);
  const list = whole?.state === 'given' ? whole.value : undefined;
  return list?.type === 'array' && list.elements[0] ? propertyOf(list.elements[0], name, code) : undefined;
}

/** Whether the logger that a call makes in this file keeps credentials out. */
function stateOfLogger(made: CallLike, code: JavaScriptModel): HttpLoggerUse['state'] {
  if (!code.isFrom(made.callee, 'pino', '', 'pino')) return 'unknown';
  const options = ['redact', 'serializers.req'].map((name) => code.optionOf(made, 0, name).state);
  if (options.includes('given')) return 'closed';
  return options.includes('unknown') ? 'unknown' : 'open';
}

function winstonUse(call: CallLike, code: JavaScriptModel): HttpLoggerUse {
  const option = (name: string): Option => code.optionOf(call, 0, name);
  const use = { place: call.callee, package: 'express-winston', missing: undefined } as const;
  const meta = option('meta');
  const list = option('requestWhitelist');
  const headers = option('headerBlacklist');
  const isElsewhere = [meta, list, headers, option('requestFilter')].some(({ state }) => state === 'unknown');
  const isFiltered = option('requestFilter').state === 'given' || /\.(?:requestWhitelist|defaultRequestFilter)\b/u.test(code.text);
  if (isElsewhere || isFiltered) return { ...use, state: 'unknown' };
  if (meta.state === 'given') {
    if (meta.value.type !== 'scalar') return { ...use, state: 'unknown' };
    if (meta.value.value === false) return { ...use, place: meta.property, state: 'closed' };
  }
  if (list.state === 'given') {
    const has = holds(list.value, 'headers');
    if (has !== true) return { ...use, place: list.property, state: has === false ? 'closed' : 'unknown' };
  }
  if (headers.state === 'absent') return { ...use, state: 'open', missing: { call, path: 'headerBlacklist', absent: headers } };
  if (headers.state === 'unknown') return { ...use, state: 'unknown' };
  const kept = CREDENTIAL_HEADERS.map((header) => holds(headers.value, header));
  if (kept.includes(undefined)) return { ...use, state: 'unknown' };
  return { ...use, place: headers.property, state: kept.includes(false) ? 'open' : 'closed' };
}

/** Whether a list has a name, in any case; undefined when nobody can tell. */
function holds(value: Value, name: string): boolean | undefined {
  if (value.type !== 'array') return undefined;
  const texts = value.elements.map((each) => stringOf(each)?.toLowerCase());
  if (texts.includes(name)) return true;
  return value.isOpen || texts.includes(undefined) ? undefined : false;
}

/** The header with credentials that a format of morgan writes: `:req[authorization]`. */
export interface FormatToken {
  readonly header: string;
  /** The literal of the format, and the token's offsets in the file. */
  readonly node: Node;
  readonly range: readonly [number, number];
}

/** The first token of morgan's format that writes credentials; undefined for other calls and formats. */
export function credentialTokenOf(call: CallLike, code: JavaScriptModel): FormatToken | undefined {
  const format = argumentAt(call, 0);
  if (!format || !calledAmong(call, MORGAN, code)) return undefined;
  const { node } = code.valueOf(format);
  if (node.type !== 'Literal' && node.type !== 'TemplateLiteral') return undefined;
  const found = /:req\[(authorization|cookie)\]/iu.exec(code.getText(node));
  if (!found) return undefined;
  const start = node.range[0] + found.index;
  return { header: found[1]!, node, range: [start, start + found[0].length] };
}
