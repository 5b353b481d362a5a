import { parseDuration, type DurationUnit } from '@seaworthy/knowledge';
import { isFunction, lastName, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import { JOSE, LIFETIME_OPTION } from '../libraries/jwt.ts';
import type { JavaScriptModel } from '../model.ts';
import { fallbackOf, type FallbackNode } from './fallbacks.ts';
import { functionName, functionsAround } from './functions.ts';
import { tokenCallAround } from './token-options.ts';
import { numberOf, stringOf, type Value } from './values.ts';

/** How long a token is good for, as far as the code says it. */
export interface TokenLifetime {
  /** What a person would underline: `'365d'`. */
  readonly place: Node;
  /** Undefined for a text of digits alone, which jsonwebtoken counts in milliseconds. */
  readonly milliseconds: number | undefined;
  /** What says which token it is: the names of the functions around it, of what holds it, and its call. */
  readonly names: readonly string[];
}

/** Longer calls name more than one token. */
const LONGEST_CALL = 2000;

/** Packages that read a text without a unit as milliseconds, as `ms` does. */
const MS_PACKAGES: ReadonlySet<string | undefined> = new Set(['jsonwebtoken', '@nestjs/jwt']);

/**
 * The lifetime that an option says: `expiresIn` of anything that signs tokens or sets up what does, and the claim `exp`
 * where it is counted from now: `exp: Math.floor(Date.now() / 1000) + 3600`. Undefined for other properties and where
 * nobody can tell.
 */
export function lifetimeOption(property: TSESTree.Property, code: JavaScriptModel): TokenLifetime | undefined {
  const name = propertyName(property);
  if (name !== LIFETIME_OPTION && name !== 'exp') return undefined;
  const token = tokenCallAround(property, code);
  if (!token) return undefined;
  const names = namesAround(property, token.call, code);
  if (name === 'exp') {
    const seconds = secondsFromNow(property.value, code);
    return seconds === undefined ? undefined : { place: property.value, milliseconds: seconds * 1000, names };
  }
  const value = code.valueOf(property.value);
  const isInside = value.node.range[0] >= property.value.range[0] && value.node.range[1] <= property.value.range[1];
  const place = isInside ? value.node : property.value;
  if (/^\s*\d+\s*$/u.test(stringOf(value) ?? ''))
    return MS_PACKAGES.has(token.module) ? { place, milliseconds: undefined, names } : undefined;
  const milliseconds = millisecondsOf(value, token.module === 'fast-jwt' ? 'ms' : 's');
  return milliseconds === undefined ? undefined : { place, milliseconds, names };
}

/** `setExpirationTime('2h')` of jose. A number there is a date. */
export function lifetimeStep(call: TSESTree.CallExpression, code: JavaScriptModel): TokenLifetime | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || propertyName(callee) !== JOSE.expiry) return undefined;
  const origin = code.originOf(callee.object);
  const [place] = call.arguments;
  if (!place || origin?.module !== JOSE.module || !JOSE.classes.some((name) => origin.name.startsWith(`${name}()`))) return undefined;
  const text = stringOf(code.valueOf(place))?.replace(/^\s*\+|\sfrom now\s*$/gu, '');
  const milliseconds = text === undefined ? undefined : parseDuration(text);
  return milliseconds === undefined ? undefined : { place, milliseconds, names: namesAround(call, call, code) };
}

/** Settings for the lifetime of tokens, in every spelling: `JWT_EXPIRES_IN`, `accessTokenTtl`. */
const SETTING = /(?:jwt|(?:access|refresh|auth)_?token)\w*(?:expir|ttl|life_?time|max_?age)/i;
const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/(?:_DAYS|Days|_days)$/u, 'd'],
  [/(?:_HOURS|Hours|_hours)$/u, 'h'],
  [/(?:_MIN(?:UTE)?S|Min(?:ute)?s|_min(?:ute)?s)$/u, 'm'],
  [/(?:_SEC(?:OND)?S|Sec(?:ond)?s|_sec(?:ond)?s|_IN_S)$/u, 's'],
  [/(?:_MS|Ms|_ms|_MILLIS|Millis)$/u, 'ms'],
];

/**
 * The lifetime that applies when no setting names one: `process.env.JWT_EXPIRES_IN || '7d'`, and the default in a schema:
 * `JWT_ACCESS_EXPIRATION_MINUTES: Joi.number().default(30)`. A number counts where the name of the setting has its unit.
 */
export function lifetimeFallback(node: FallbackNode, code: JavaScriptModel): TokenLifetime | undefined {
  const fallback = fallbackOf(node, ({ type }) => type === 'Literal' || type === 'BinaryExpression', code);
  const setting = fallback?.names.find((each) => SETTING.test(each));
  if (!fallback || setting === undefined) return undefined;
  const unit = UNITS.find(([ending]) => ending.test(setting))?.[1];
  const milliseconds = millisecondsOf(code.valueOf(fallback.value), unit);
  return milliseconds === undefined ? undefined : { place: fallback.value, milliseconds, names: [setting] };
}

function millisecondsOf(value: Value, unit: DurationUnit | undefined): number | undefined {
  const number = numberOf(value);
  const text = number === undefined ? stringOf(value) : String(number);
  return text === undefined ? undefined : parseDuration(text, unit);
}

/** `3600` of `Math.floor(Date.now() / 1000) + 3600`. */
function secondsFromNow(node: Node, code: JavaScriptModel): number | undefined {
  const inner = unwrap(node);
  if (inner.type !== 'BinaryExpression' || inner.operator !== '+') return undefined;
  for (const [now, rest] of [[inner.left, inner.right], [inner.right, inner.left]] as const) {
    if (/\bDate\b[^+]*\/\s*1_?000\b/u.test(code.getText(now))) return numberOf(code.valueOf(rest));
  }
  return undefined;
}

function namesAround(node: Node, call: Node, code: JavaScriptModel): string[] {
  const functions = functionsAround(node).map((each) => functionName(each) ?? '');
  return [...functions, holderName(node, code), holderName(call, code), code.getText(call).slice(0, LONGEST_CALL)];
}

/** The variable or property that gets a value in the end: `refreshToken` of `{ refreshToken: await jwt.sign(…) }`. */
function holderName(node: Node, code: JavaScriptModel): string {
  let isResult = node.type === 'CallExpression';
  for (let { parent } = node; parent && !isFunction(parent) && !parent.type.endsWith('Statement'); { parent } = parent) {
    if (parent.type === 'VariableDeclarator') return code.getText(parent.id);
    if (parent.type === 'AssignmentExpression') return lastName(parent.left) ?? '';
    if (parent.type === 'Property' && isResult) return propertyName(parent) ?? '';
    if (parent.type === 'CallExpression' || parent.type === 'NewExpression') isResult = true;
  }
  return '';
}
