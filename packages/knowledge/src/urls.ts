import type { Range } from '@seaworthy/core';
import { isDefaultPair, isKnownDefault } from './known-defaults.ts';
import { isPlaceholder } from './placeholders.ts';
import { hasReference, referenceEnds } from './references.ts';

/** A part of a text. */
export interface TextPart {
  /** With percent escapes decoded. */
  value: string;
  /** In the text that was searched. */
  range: Range;
}

/**
 * `literal`: it stands there; `reference`: somebody else fills it in, as `${DB_PASSWORD}` and `$(cat file)`;
 * `placeholder`: a person has to, as `<password>`; `empty`: `user:@host`, or a word that says that the user
 * name is the credential, as `x-oauth-basic`.
 */
export type PasswordKind = 'literal' | 'reference' | 'placeholder' | 'empty';

/** The password in a URL, and its place. */
export interface UrlPassword extends TextPart {
  kind: PasswordKind;
  /** Everybody knows it, alone or together with the user. */
  knownDefault: boolean;
}

/** `scheme://user:password@host`. */
export interface UrlCredentials {
  /** Lower case, without `://`: `postgresql`, `redis`, `mongodb+srv`. */
  scheme: string;
  /** From the scheme to the end of the host. */
  range: Range;
  /** Empty in `redis://:password@host`. */
  user: TextPart;
  /** Absent in `https://user@host`. */
  password: UrlPassword | undefined;
  /** The first host, without port; an IPv6 address without brackets; a reference as written. */
  host: TextPart;
}

const LONGEST_SCHEME = 32;
const ENDS_AUTHORITY = ' \t\n\r\f\v"\'`\\/';
const LONGEST_MARK = 64;
const LONGEST_AUTHORITY = 512;

/** Every URL of `text` that names a user, in order. It need not be a valid URL. Linear. */
export function credentialsInUrl(text: string): UrlCredentials[] {
  const found: UrlCredentials[] = [];
  let ends: ReadonlyMap<number, number> | undefined;
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    const scheme = schemeBefore(text, at);
    if (scheme === '') continue;
    ends ??= referenceEnds(text);
    const authority = authorityAt(text, at + 3, ends);
    if (authority) found.push(readCredentials(text, at, scheme, authority));
  }
  return found;
}

function schemeBefore(text: string, end: number): string {
  return /[A-Za-z][A-Za-z0-9+.-]*$/u.exec(text.slice(Math.max(0, end - LONGEST_SCHEME), end))?.[0] ?? '';
}

interface Authority {
  start: number;
  /** Offset of the `@` that ends the user information. */
  at: number;
  /** Offset of the first `:` in the user information. */
  colon: number | undefined;
}

/** Undefined when the authority that starts at `start` names no user. */
function authorityAt(text: string, start: number, ends: ReadonlyMap<number, number>): Authority | undefined {
  let at: number | undefined;
  let colon: number | undefined;
  let query: number | undefined;
  for (let i = start, steps = 0; i < text.length && steps < LONGEST_AUTHORITY; steps++) {
    const character = text[i]!;
    if (ENDS_AUTHORITY.includes(character)) break;
    if (character === '@') at = i;
    else if (character === ':') colon ??= i;
    else if (character === '?' || character === '#') query ??= i;
    i = endOfMark(text, i, ends) ?? i + 1;
  }
  if (at === undefined) return undefined;
  if (query !== undefined && query < at && isHostAndPort(text.slice(start, query))) return undefined;
  return { start, at, colon: colon !== undefined && colon < at ? colon : undefined };
}

/** The end of the reference, `<mark>` or `{{ mark }}` at `start`; marks have to be closed soon. */
function endOfMark(text: string, start: number, ends: ReadonlyMap<number, number>): number | undefined {
  const character = text[start];
  if (character === '$') return ends.get(start);
  if (character !== '<' && character !== '{') return undefined;
  const close = character === '<' ? '>' : text[start + 1] === '{' ? '}}' : undefined;
  if (close === undefined) return undefined;
  const end = text.slice(start, start + LONGEST_MARK).indexOf(close);
  return end === -1 ? undefined : start + end + close.length;
}

function isHostAndPort(text: string): boolean {
  return /^[^:@]*(?::\d*)?$/u.test(text);
}

function readCredentials(text: string, schemeEnd: number, scheme: string, place: Authority): UrlCredentials {
  const { start, at, colon } = place;
  const user = partOf(text, [start, colon ?? at]);
  const host = hostAt(text, at + 1);
  return {
    scheme: scheme.toLowerCase(),
    range: [schemeEnd - scheme.length, host.range[1]],
    user,
    password: colon === undefined ? undefined : passwordOf(partOf(text, [colon + 1, at]), user, host),
    host,
  };
}

/** The host that starts at `start`, in any URL. */
export function hostAt(text: string, start: number): TextPart {
  const rest = text.slice(start, start + 1024);
  const ipv6 = /^\[([0-9A-Fa-f:.]+)\]/u.exec(rest);
  if (ipv6) return { value: ipv6[1]!, range: [start, start + ipv6[0].length] };
  const host = /^(?:\$\{[^}]*\}|\{\{[^}]*\}\}|<[^>]*>|[^\s"'`\\/?#:,;)<>])*/u.exec(rest)![0];
  return { value: host, range: [start, start + host.length] };
}

function partOf(text: string, range: Range): TextPart {
  return { value: decode(text.slice(...range)), range };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function passwordOf(password: TextPart, user: TextPart, host: TextPart): UrlPassword {
  return {
    ...password,
    kind: passwordKind(password.value, user.value, host.value),
    knownDefault: isKnownDefault(password.value) || isDefaultPair(user.value, password.value),
  };
}

function passwordKind(password: string, user: string, host: string): PasswordKind {
  if (password === '' || /^x(?:-oauth-basic)?$/i.test(password)) return 'empty';
  if (hasReference(password)) return 'reference';
  if (isPlaceholder(password) || isMark(password, user, host)) return 'placeholder';
  return /<[^<>\s]+>/u.test(password) ? 'placeholder' : 'literal';
}

/**
 * `postgresql://USER:PASSWORD@HOST/db`: upper-case words that stand for something, in more than one place.
 */
function isMark(password: string, user: string, host: string): boolean {
  const capitals = /^[A-Z][A-Z_]+$/u;
  return capitals.test(password) && (capitals.test(user) || capitals.test(host));
}
