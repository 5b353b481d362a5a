import type { Range } from '@seaworthy/core';

import type { LiteralText, SyntaxProblem, Variable, WordPart } from '../ast.ts';
import type { MappedText } from './mapped-text.ts';
import { unlocated } from './unlocated.ts';
import { nameEnd } from './variable-names.ts';

/** From here on a `$` inside a variable inside a variable … is literal text. */
const deepestNesting = 100;

type Operator = NonNullable<Variable['operator']>;

interface Failure {
  code: SyntaxProblem['code'] & ('unterminatedQuote' | 'malformedVariable');
  start: number;
  end: number;
}

interface Sequence {
  parts: WordPart[];
  /** Quotes and escapes removed, variables as written. */
  value: string;
  /** The quote around the whole text. */
  quote: '"' | "'" | undefined;
}

/** What the reading of a text inside `${…}` depends on. */
interface Enclosing {
  /** The character that ends the text. */
  stop: '}' | '/';
  /** Escape characters are kept, as in patterns. */
  raw: boolean;
  /** How many variables are open. */
  depth: number;
  /** Where the `$` of the innermost one stands. */
  variable: number;
}

/**
 * Reads quotes, escapes and variables the way BuildKit's shell lexer does: nothing is special between single
 * quotes; between double quotes `$` is, and the escape character before `"`, `$` and itself. Stops at the
 * first failure.
 *
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export class VariableReader {
  /** Why BuildKit would refuse the text. What was read is then of no use. */
  failure: Failure | undefined;
  readonly #source: MappedText;
  readonly #text: string;
  readonly #end: number;
  readonly #escape: string;
  #at: number;

  constructor(source: MappedText, start: number, end: number, escape: string) {
    this.#source = source;
    this.#text = source.text;
    this.#at = start;
    this.#end = end;
    this.#escape = escape;
  }

  /** Reads to the end, or up to and including the `stop` of the enclosing variable. */
  read(enclosing?: Enclosing): Sequence {
    const start = this.#at;
    const parts = new PartList(this.#source);
    let quote: Sequence['quote'];
    while (this.#at < this.#end) {
      const char = this.#text[this.#at]!;
      if (char === enclosing?.stop) {
        this.#at++;
        return parts.finish(undefined);
      }
      const from = this.#at;
      if (char === "'" || char === '"') {
        if (char === '"') this.#doubleQuoted(parts, enclosing);
        else this.#singleQuoted(parts);
        if (from === start && this.#at === this.#end) quote = char;
      } else if (char === '$') this.#dollar(parts, enclosing);
      else if (char === this.#escape) this.#escaped(parts, enclosing);
      else this.#plain(parts, enclosing?.stop);
    }
    if (enclosing) this.#fail('malformedVariable', enclosing.variable);
    return parts.finish(quote);
  }

  /** The first failure counts: it also ends all reading, so that whatever is open then fails, too. */
  #fail(code: Failure['code'], start: number, end = this.#end): void {
    this.failure ??= { code, start, end };
    this.#at = this.#end;
  }

  #plain(parts: PartList, stop: string | undefined): void {
    const from = this.#at;
    while (this.#at < this.#end) {
      const char = this.#text[this.#at]!;
      if (char === '$' || char === '"' || char === "'" || char === this.#escape || char === stop) break;
      this.#at++;
    }
    parts.literal(from, this.#at, this.#text.slice(from, this.#at));
  }

  #escaped(parts: PartList, enclosing: Enclosing | undefined): void {
    const from = this.#at;
    this.#at = Math.min(from + 2, this.#end);
    parts.literal(from, this.#at, this.#text.slice(enclosing?.raw ? from : from + 1, this.#at));
  }

  #singleQuoted(parts: PartList): void {
    const from = this.#at;
    const closing = this.#find("'", from + 1);
    if (closing === undefined) {
      this.#fail('unterminatedQuote', from);
      return;
    }
    parts.literal(from + 1, closing, this.#text.slice(from + 1, closing));
    this.#at = closing + 1;
  }

  #doubleQuoted(parts: PartList, enclosing: Enclosing | undefined): void {
    const quote = this.#at++;
    let plainFrom = this.#at;
    while (this.#at < this.#end) {
      const char = this.#text[this.#at]!;
      const escapes = char === this.#escape && this.#isEscapable(this.#at + 1);
      if (char !== '"' && char !== '$' && !escapes) {
        this.#at++;
        continue;
      }
      parts.literal(plainFrom, this.#at, this.#text.slice(plainFrom, this.#at));
      if (escapes) this.#escaped(parts, enclosing);
      else if (char === '$') this.#dollar(parts, enclosing);
      else {
        this.#at++;
        return;
      }
      plainFrom = this.#at;
    }
    this.#fail('unterminatedQuote', quote);
  }

  /** What the escape character escapes between double quotes; before anything else it stands for itself. */
  #isEscapable(at: number): boolean {
    const char = this.#text[at];
    return at < this.#end && (char === '"' || char === '$' || char === this.#escape);
  }

  #dollar(parts: PartList, enclosing: Enclosing | undefined): void {
    const from = this.#at;
    const depth = enclosing?.depth ?? 0;
    if (depth < deepestNesting && this.#text[from + 1] === '{' && from + 1 < this.#end) {
      this.#braced(parts, depth);
      return;
    }
    const end = depth < deepestNesting ? nameEnd(this.#text, from + 1, this.#end) : from + 1;
    this.#at = end;
    if (end === from + 1) parts.literal(from, end, '$');
    else parts.variable(from, end, { name: this.#text.slice(from + 1, end), word: [], replacement: [] });
  }

  #braced(parts: PartList, depth: number): void {
    const from = this.#at;
    this.#at = nameEnd(this.#text, from + 2, this.#end);
    const name = this.#text.slice(from + 2, this.#at);
    if (name !== '' && this.#at < this.#end && this.#text[this.#at] === '}') {
      this.#at++;
      parts.variable(from, this.#at, { name, word: [], replacement: [] });
      return;
    }
    const operator = name === '' ? undefined : this.#operator();
    if (!operator) {
      this.#fail('malformedVariable', from, (this.#find('}', from) ?? this.#end - 1) + 1);
      return;
    }

    const replaces = operator.startsWith('/');
    const raw = replaces || operator.startsWith('#') || operator.startsWith('%');
    const enclosing: Enclosing = { stop: '}', raw, depth: depth + 1, variable: from };
    const word = this.read(replaces ? { ...enclosing, stop: '/' } : enclosing).parts;
    const replacement = replaces ? this.read(enclosing).parts : [];
    parts.variable(from, this.#at, { name, operator, word, replacement });
  }

  #operator(): Operator | undefined {
    const pair = this.#text.slice(this.#at, Math.min(this.#at + 2, this.#end));
    const operator = isOperator(pair) ? pair : pair.slice(0, 1);
    if (!isOperator(operator)) return undefined;
    this.#at += operator.length;
    return operator;
  }

  #find(char: string, from: number): number | undefined {
    for (let at = from; at < this.#end; at++) if (this.#text[at] === char) return at;
    return undefined;
  }
}

const operators: ReadonlySet<string> = new Set<Operator>([
  ':-',
  '-',
  ':+',
  '+',
  ':?',
  '?',
  '#',
  '##',
  '%',
  '%%',
  '/',
  '//',
]);

function isOperator(text: string): text is Operator {
  return operators.has(text);
}

/**
 * Parts in the making: neighbouring literal text becomes one part, whatever quotes and escapes it is written
 * with.
 */
class PartList {
  readonly #source: MappedText;
  readonly #parts: WordPart[] = [];
  #value = '';
  #literal = '';
  #literalStart = -1;
  #literalEnd = -1;

  constructor(source: MappedText) {
    this.#source = source;
  }

  literal(start: number, end: number, value: string): void {
    if (value === '') return;
    if (this.#literal === '') this.#literalStart = start;
    this.#literalEnd = end;
    this.#literal += value;
  }

  variable(
    start: number,
    end: number,
    fields: Pick<Variable, 'name' | 'operator' | 'word' | 'replacement'>,
  ): void {
    this.#flush();
    const range: Range = this.#source.range(start, end);
    this.#parts.push({ type: 'Variable', range, loc: unlocated, ...fields });
    this.#value += this.#source.text.slice(start, end);
  }

  finish(quote: Sequence['quote']): Sequence {
    this.#flush();
    return { parts: this.#parts, value: this.#value, quote };
  }

  #flush(): void {
    if (this.#literal === '') return;
    const range = this.#source.range(this.#literalStart, this.#literalEnd);
    const literal: LiteralText = { type: 'LiteralText', range, loc: unlocated, value: this.#literal };
    this.#parts.push(literal);
    this.#value += this.#literal;
    this.#literal = '';
  }
}
