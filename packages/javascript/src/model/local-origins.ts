import { hostKind, isPublicHost, parseOrigin } from '@seaworthy/knowledge';
import { lastName, unwrap, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind, callsWithin } from './calls.ts';
import { possibilities, type SingleValue, type Value } from './values.ts';

/** An origin that the code writes out. */
export interface WrittenOrigin {
  readonly text: string;
  readonly node: Node;
}

/**
 * The origins that a value of the option `origin` writes out: the text itself, the elements of a list, and those
 * of the lists and sets in which a function looks the origin up. Not those that only apply when nobody says otherwise.
 */
export function writtenOrigins(value: Value, code: JavaScriptModel): WrittenOrigin[] {
  return possibilities(value).flatMap((each) => originsOf(each, code));
}

function originsOf(value: SingleValue, code: JavaScriptModel): WrittenOrigin[] {
  if (value.type === 'unknown' || value.certainty === 'default') return [];
  if (value.type === 'scalar') return typeof value.value === 'string' ? [{ text: value.value, node: value.node }] : [];
  if (value.type === 'array') return value.elements.flatMap((element) => writtenOrigins(element, code));
  if (value.type !== 'function') return [];
  return callsWithin(value.node, code).flatMap((call) => {
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression') return [];
    if (!/^(?:includes|has|indexOf|some|find)$/u.test(lastName(callee) ?? '')) return [];
    const list = listBehind(callee.object, code);
    return list.type === 'array' ? originsOf(list, code) : [];
  });
}

/** The elements of a list or of `new Set([…])`. */
function listBehind(node: Node, code: JavaScriptModel): Value {
  const made = callBehind(node, code);
  const [elements] = made?.arguments ?? [];
  return elements && made && code.isGlobal(made.callee, 'Set') ? code.valueOf(elements) : code.valueOf(node);
}

/** Why an origin has no place in production: it is on the own machine or network, or not on HTTPS. */
export function originFault(text: string): 'local' | 'private' | 'plain' | undefined {
  const origin = parseOrigin(text);
  if (origin?.scheme === undefined) return undefined;
  const kind = hostKind(origin.host);
  if (kind === 'local') return 'local';
  if (kind === 'private') return 'private';
  return origin.scheme === 'http' && isPublicHost(origin.host) ? 'plain' : undefined;
}
