import type { Fix, Fixer } from '@seaworthy/core';
import { propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { COOKIE_SETTERS, type CookieDefaults, type CookieSetter, type SessionLibrary } from '../libraries/cookies.ts';
import type { JavaScriptModel } from '../model.ts';
import { addOption } from './edits.ts';
import { argumentAt, type AbsentOption, type Option } from './options.ts';
import { responseMethod } from './responses.ts';
import { sessionLibraryOf, sessionOptionsIndex } from './sessions.ts';
import { isConstant, numberOf, stringOf, type Value } from './values.ts';

/** A cookie that a call sets. */
export interface CookieUse {
  readonly call: CallLike;
  /** `session`: the own cookie of session middleware; `cookie`: one that the code names. */
  readonly kind: 'session' | 'cookie';
  /** `express-session`; undefined for single cookies. */
  readonly library: string | undefined;
  /** Undefined for sessions, and for names that nobody can tell. */
  readonly name: string | undefined;
  /** What is in it; undefined for sessions. */
  readonly value: Value | undefined;
  readonly defaults: CookieDefaults;
  /** Whether `process.env` is there where it usually runs. */
  readonly onNode: boolean;
  /** The argument with the options, and the way to those of the cookie. */
  readonly options: { readonly index: number; readonly path: string };
  /** What the options say of `secure`, `httpOnly`, `sameSite`, `maxAge` … */
  option(name: string): Option;
}

/** The cookie that a call sets; undefined for other calls, and for those that delete one. */
export function cookieSetBy(call: CallLike, code: JavaScriptModel): CookieUse | undefined {
  const session = sessionLibraryOf(call, code);
  if (session) return sessionUse(session, call, code);
  if (call.type !== 'CallExpression') return undefined;
  const setter = setterOf(call, code);
  if (!setter) return undefined;
  const use = setterUse(setter, call, code);
  return isDeletion(use, code) ? undefined : use;
}

function sessionUse(library: SessionLibrary, call: CallLike, code: JavaScriptModel): CookieUse {
  const index = sessionOptionsIndex(library, call);
  const path = library.cookie;
  return {
    call,
    kind: 'session',
    library: library.module,
    name: undefined,
    value: undefined,
    defaults: library,
    onNode: true,
    options: { index, path },
    option: (name) => code.optionOf(call, index, path === '' ? name : `${path}.${name}`),
  };
}

function setterOf(call: TSESTree.CallExpression, code: JavaScriptModel): CookieSetter | undefined {
  const callee = unwrap(call.callee);
  const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  return COOKIE_SETTERS.find(({ is, methods }) => {
    if (typeof is === 'object') return code.isFrom(callee, is.module, is.name);
    if (method === undefined || callee.type !== 'MemberExpression' || !methods.includes(method)) return false;
    if (is === 'responseMethod') return responseMethod(call, code) !== undefined;
    return is === 'koaCookies' ? isKoaCookies(callee.object) : isNextCookies(callee.object, code);
  });
}

/** `ctx.cookies`. */
function isKoaCookies(node: Node): boolean {
  const inner = unwrap(node);
  return (
    inner.type === 'MemberExpression' &&
    propertyName(inner) === 'cookies' &&
    inner.object.type === 'Identifier' &&
    /^(?:ctx|context)$/u.test(inner.object.name)
  );
}

/** `cookies()` of Next.js, and the `cookies` of its responses. */
function isNextCookies(node: Node, code: JavaScriptModel): boolean {
  if (code.isFrom(node, 'next/headers', 'cookies()')) return true;
  const inner = unwrap(node);
  if (inner.type !== 'MemberExpression' || propertyName(inner) !== 'cookies') return false;
  const origin = code.originOf(inner.object);
  return origin?.module === 'next/server' && origin.name.startsWith('NextResponse');
}

function setterUse(setter: CookieSetter, call: TSESTree.CallExpression, code: JavaScriptModel): CookieUse {
  // Next.js also takes one object: `cookies().set({ name, value, secure })`.
  const isObject = setter.is === 'nextCookies' && call.arguments.length === 1;
  const index = isObject ? 0 : setter.options;
  const named = isObject ? code.optionOf(call, 0, 'name') : undefined;
  const held = isObject ? code.optionOf(call, 0, 'value') : undefined;
  const argument = call.arguments[setter.name];
  const content = argumentAt(call, setter.name + 1);
  const name = named?.state === 'given' ? named.value : !isObject && argument ? code.valueOf(argument) : undefined;
  return {
    call,
    kind: 'cookie',
    library: undefined,
    name: name && stringOf(name),
    value: held?.state === 'given' ? held.value : !isObject && content ? code.valueOf(content) : undefined,
    defaults: setter,
    onNode: setter.onNode,
    options: { index, path: '' },
    option: (option) => code.optionOf(call, index, option),
  };
}

/** An empty value, no lifetime, or an end in the past. */
function isDeletion(use: CookieUse, code: JavaScriptModel): boolean {
  if (use.value && isConstant(use.value, '', null, undefined)) return true;
  const maxAge = use.option('maxAge');
  if (maxAge.state === 'given' && (numberOf(maxAge.value) ?? 1) <= 0) return true;
  const expires = use.option('expires');
  if (expires.state !== 'given') return false;
  const { node } = expires.value;
  return (
    node.type === 'NewExpression' &&
    code.isGlobal(node.callee, 'Date') &&
    node.arguments[0] !== undefined &&
    (numberOf(code.valueOf(node.arguments[0])) ?? Number.POSITIVE_INFINITY) <= 1
  );
}

/** Names of cookies that tell who somebody is, as a regular expression for any case. */
export const IDENTIFYING_NAMES =
  '(?<!as)sess|sid$|^sid|token(?!iz)|jwt|auth(?!or)|remember|refresh|access(?!ib)|login|identity';

/** Whether a cookie is one that a rule is about: sessions always are, others by their name, in any case. */
export function isNamed({ kind, name }: CookieUse, names: RegExp): boolean {
  if (kind === 'session') return true;
  return name !== undefined && (names.test(name) || names.test(name.toLowerCase()));
}

/** Whether a cookie may be one that a rule is about: {@link isNamed}, or nobody can tell its name. */
export function mayBeNamed(use: CookieUse, names: RegExp): boolean {
  return use.name === undefined || isNamed(use, names);
}

/** The cookie as a message names it: `` the cookie `sid` ``. */
export function describeCookie({ name, library }: CookieUse): string {
  if (library) return `the session cookie of ${library}`;
  return name === undefined ? 'this cookie' : `the cookie \`${name}\``;
}

/** Adds an option to those of a cookie. */
export function addCookieOption(
  { call, options: { index, path } }: CookieUse,
  option: { readonly name: string; readonly value: string; readonly absent: AbsentOption },
  fixer: Fixer,
  code: JavaScriptModel,
): Fix | null {
  const { name, value, absent } = option;
  return addOption({ call, index, path: path === '' ? name : `${path}.${name}`, absent, value }, fixer, code);
}
