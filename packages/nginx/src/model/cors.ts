import type { Argument, Directive } from '../ast.ts';
import type { Configuration } from './configuration.ts';
import { findHeader, headerOf, headersAt, sameHeader } from './headers.ts';
import type { Scope } from './scope.ts';
import { mapOf } from './variables.ts';

/** An `add_header Access-Control-Allow-Origin` of this file. */
export interface CorsGrant {
  directive: Directive;
  value: Argument;
  /** The level at which it stands. */
  scope: Scope;
  /** The location, server or `http` whose responses it is about: that around the `if` in which it stands. */
  unit: Scope;
  /** Whether the same responses carry `Access-Control-Allow-Credentials: true`. */
  credentials: boolean;
}

/** Every grant of the file, in order. */
export function corsGrantsOf(configuration: Configuration): CorsGrant[] {
  return configuration.named('add_header').flatMap((directive) => {
    const header = headerOf(directive);
    if (!header?.value || !sameHeader(header.name, 'Access-Control-Allow-Origin')) return [];
    const scope = configuration.scopeOf(directive);
    const unit = [...scope.outwards()].find(({ context }) => !context?.startsWith('if ')) ?? scope;
    const credentials = findHeader(headersAt(scope), 'Access-Control-Allow-Credentials')?.value?.value;
    return { directive, value: header.value, scope, unit, credentials: credentials?.toLowerCase() === 'true' };
  });
}

/** The grants by the location, server or `http` that they are about. */
export function byUnit(grants: readonly CorsGrant[]): CorsGrant[][] {
  const units = new Map<Scope, CorsGrant[]>();
  for (const grant of grants) {
    const others = units.get(grant.unit);
    if (others) others.push(grant);
    else units.set(grant.unit, [grant]);
  }
  return [...units.values()];
}

/** To whom a grant is given: `*`, whoever asks, documents without an origin, or somebody that is named or not known. */
export type Grantee = 'everybody' | 'whoever asks' | 'null' | 'other';

const grantees = new WeakMap<Configuration, Map<string, Grantee>>();

/** To whom a grant is given, looking through a `map` on `$http_origin` and a single unconditional `set`. */
export function granteeOf({ value }: CorsGrant, configuration: Configuration): Grantee {
  const known = grantees.get(configuration) ?? new Map<string, Grantee>();
  grantees.set(configuration, known);
  const grantee = known.get(value.value) ?? granteeOfWord(value, configuration);
  known.set(value.value, grantee);
  return grantee;
}

function granteeOfWord(value: Argument, configuration: Configuration): Grantee {
  const direct = granteeOfText(value.value);
  if (direct !== 'other') return direct;
  const [variable, ...others] = value.variables;
  if (!variable || others.length > 0 || !isOnly(value.value, variable.name)) return 'other';
  const map = mapOf(variable.name, configuration);
  if (map && isOnly(map.args[0]?.value ?? '', 'http_origin')) {
    const fallback = map.block?.entries.find(({ words }) => words[0]?.value === 'default');
    return granteeOfText(fallback?.words.at(-1)?.value ?? '');
  }
  const [set, ...more] = configuration.anywhere('set').filter(({ args }) => isOnly(args[0]?.value ?? '', variable.name));
  if (!set || more.length > 0 || configuration.scopeOf(set).context?.startsWith('if ')) return 'other';
  return granteeOfText(set.args[1]?.value ?? '');
}

function granteeOfText(text: string): Grantee {
  if (text === '*') return 'everybody';
  if (text === 'null') return 'null';
  return isOnly(text, 'http_origin') ? 'whoever asks' : 'other';
}

function isOnly(text: string, variable: string): boolean {
  return text === `$${variable}` || text === `\${${variable}}`;
}

/**
 * Whether a condition decides whether a grant is given: an `if` around it about anything but the method, or one beside
 * it or further out that turns other origins away. Whether the condition is good is another question.
 */
export function isConditional({ scope }: CorsGrant): boolean {
  for (const level of scope.outwards()) {
    if (level.head?.name === 'if' && !level.head.args.some(({ value }) => value.includes('$request_method'))) return true;
    if (turnsOriginsAway(level)) return true;
  }
  return false;
}

const turning = new WeakMap<Scope, boolean>();

/** Whether an `if` about the origin at a level answers itself. */
function turnsOriginsAway(level: Scope): boolean {
  const answer =
    turning.get(level) ??
    level.children.some((child) => {
      return child.head?.name === 'if' && isAboutOrigin(child.head) && child.own('return').length > 0;
    });
  turning.set(level, answer);
  return answer;
}

/** A regular expression against which `$http_origin` is held, with its place in a word. */
export interface OriginPattern {
  word: Argument;
  source: string;
  /** Offset of the expression in the word's value. */
  start: number;
}

/** The regular expressions for origins of this file, in `if` and in `map`, in order. */
export function originPatternsOf(configuration: Configuration): OriginPattern[] {
  return configuration.named('if', 'map').flatMap((directive) => {
    if (directive.name === 'if') return patternOfCondition(directive);
    if (!isOnly(directive.args[0]?.value ?? '', 'http_origin')) return [];
    const entries = directive.block?.entries ?? [];
    return entries.flatMap(({ words }) => {
      const [key, value] = words;
      const mark = /^~\*?/u.exec(key?.value ?? '')?.[0];
      if (!key || mark === undefined || /^0?$/u.test(value?.value ?? '')) return [];
      return { word: key, source: key.value.slice(mark.length), start: mark.length };
    });
  });
}

/** nginx takes the parenthesis off the last word of a condition. */
function patternOfCondition(condition: Directive): OriginPattern[] {
  const [, operator, word] = condition.args;
  if (!word || !isAboutOrigin(condition) || !/^!?~\*?$/u.test(operator?.value ?? '')) return [];
  const isLast = condition.args.length === 3 && word.quote === undefined;
  return [{ word, source: isLast ? word.value.replace(/\)$/u, '') : word.value, start: 0 }];
}

function isAboutOrigin({ args }: Directive): boolean {
  return isOnly(args[0]?.value.replace(/^\(/u, '') ?? '', 'http_origin');
}
