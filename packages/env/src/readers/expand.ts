import { concat, known, unknown, type Value } from '@seaworthy/core';
import { braceEnds, referenceAt, type Operator, type Reference } from './references.ts';
import type { Scope } from './scope.ts';

/** In what readers that expand references differ. */
export interface ExpansionSyntax {
  /** Whether `$NAME` is a reference, not only `${NAME}`. */
  bare: boolean;
  /** How a `$` is kept: `\$` or `$$`. */
  escape: '\\$' | '$$' | undefined;
  operators: readonly Operator[];
  /** Whether `${…}` that is no reference stops the reader; else it stays as it is. */
  strict: boolean;
  /** Whether an empty variable counts as an unset one for every operator. */
  emptyIsUnset?: boolean;
  /** Whether the reader runs `$(command)`. */
  commands?: boolean;
}

/** A text with its references replaced, or why the reader gives up. */
export type Expanded = { value: Value } | { refused: 'syntax' | 'missing' };

/** Operands in operands, deeper than anybody writes. */
const DEEPEST = 20;

/** Replaces the references of `text` as a reader does. */
export function expand(text: string, syntax: ExpansionSyntax, scope: Scope): Expanded {
  if (!text.includes('$')) return { value: known(text) };
  return new Expansion(text, syntax, scope).run(0, text.length, 0);
}

class Expansion {
  readonly #text: string;
  readonly #syntax: ExpansionSyntax;
  readonly #scope: Scope;
  readonly #ends: ReadonlyMap<number, number>;

  constructor(text: string, syntax: ExpansionSyntax, scope: Scope) {
    this.#text = text;
    this.#syntax = syntax;
    this.#scope = scope;
    this.#ends = braceEnds(text);
  }

  run(start: number, end: number, depth: number): Expanded {
    if (depth > DEEPEST) return { value: unknown };
    const values: Value[] = [];
    let at = start;
    while (at < end) {
      const dollar = this.#nextDollar(at, end);
      if (dollar > at) values.push(known(this.#text.slice(at, dollar)));
      if (dollar >= end) break;
      const step = this.#dollar(dollar, depth);
      if ('refused' in step) return step;
      values.push(step.value);
      at = step.end;
    }
    return { value: concat(values) };
  }

  /** Before an escaped `$`, the offset of the backslash. */
  #nextDollar(at: number, end: number): number {
    const found = this.#text.indexOf('$', at);
    if (found === -1 || found >= end) return end;
    const escaped = this.#syntax.escape === '\\$' && found > at && this.#text[found - 1] === '\\';
    return escaped ? found - 1 : found;
  }

  #dollar(at: number, depth: number): { refused: 'syntax' | 'missing' } | { value: Value; end: number } {
    const text = this.#text;
    const { escape, bare, operators, strict, commands } = this.#syntax;
    if (text[at] === '\\') return { value: known('$'), end: at + 2 };
    if (escape === '$$' && text[at + 1] === '$') return { value: known('$'), end: at + 2 };
    if (commands && text[at + 1] === '(') return { value: unknown, end: at + 1 };
    const reference = referenceAt(text, at, this.#ends);
    if (!reference || (reference.operator && !operators.includes(reference.operator))) {
      if (strict && text[at + 1] === '{') return { refused: 'syntax' };
      return { value: known('$'), end: at + 1 };
    }
    if (!reference.braced && !bare) return { value: known('$'), end: at + 1 };
    const expanded = this.#resolve(reference, depth);
    return 'refused' in expanded ? expanded : { value: expanded.value, end: reference.range[1] };
  }

  #resolve({ name, operator, operand }: Reference, depth: number): Expanded {
    const found = this.#scope.get(name);
    if (!operator) return { value: found ?? known('') };
    const decided = found?.kind !== 'unknown';
    const isEmpty = found !== undefined && found.kind !== 'unknown' && found.text === '';
    const ignoresEmpty = operator.startsWith(':') || this.#syntax.emptyIsUnset === true;
    const isSet = found !== undefined && !(ignoresEmpty && isEmpty);
    if (operator.endsWith('?')) return isSet ? { value: found } : { refused: 'missing' };
    if (operator.endsWith('+')) {
      if (!decided) return { value: unknown };
      return isSet ? this.run(...operand, depth + 1) : { value: known('') };
    }
    if (decided && isSet) return { value: found };
    const fallback = this.run(...operand, depth + 1);
    return decided ? fallback : asDefault(fallback);
  }
}

/** What applies when the environment says nothing. */
function asDefault(expanded: Expanded): Expanded {
  if ('refused' in expanded || expanded.value.kind === 'unknown') return expanded;
  return { value: { kind: 'default', text: expanded.value.text } };
}
