import { concat, known, unknown, type Range, type Value } from '@seaworthy/core';
import { expand, type ExpansionSyntax } from './expand.ts';
import { braceEnds } from './references.ts';
import type { Scope } from './scope.ts';

/** A word of a command. */
export interface ShellWord {
  /** As written. */
  text: string;
  /** Without quotes, expanded. */
  value: Value;
  range: Range;
}

/** A simple command, and the operator behind it. */
export interface ShellCommand {
  words: ShellWord[];
  ends: '\n' | ';' | '&' | '|' | '&&' | '||';
}

/** The shell stops here. */
export class UnreadableShell extends Error {
  readonly because: 'syntax' | 'missing';
  readonly range: Range;

  constructor(because: 'syntax' | 'missing', range: Range) {
    super(because);
    this.because = because;
    this.range = range;
  }
}

const BLANKS = /(?:[ \t]|\\\n)*/uy;
const EMPTY_LINES = /[ \t\n]*/uy;
const PLAIN = /[^\\'"`$ \t\n;&|<>()]+/uy;
const IN_DOUBLE = /[^\\"`$]+/uy;
const OPERATOR = /&&|\|\||;;|[;&|\n()]/uy;
const REDIRECTION = /\d*(?:<<-?|>>|<&|>&|<>|>\||[<>])/uy;
const REFERENCE = /\$(?:\{|[A-Za-z_][A-Za-z0-9_]*)/uy;

const SYNTAX: ExpansionSyntax = {
  bare: true,
  escape: undefined,
  operators: [':-', '-', ':?', '?', ':+', '+'],
  strict: false,
};

/** Cuts a shell script into simple commands. Throws {@link UnreadableShell} where the shell would stop. */
export class ShellWords {
  readonly #text: string;
  readonly #scope: Scope;
  #ends: ReadonlyMap<number, number> | undefined;
  #at = 0;

  constructor(text: string, scope: Scope) {
    this.#text = text;
    this.#scope = scope;
  }

  /** The next command that has words; undefined at the end. */
  command(): ShellCommand | undefined {
    for (;;) {
      this.#match(EMPTY_LINES);
      const words = this.#words();
      const operator = this.#match(OPERATOR);
      if (operator === undefined && words.length === 0) return undefined;
      if (this.#isMisplaced(operator, words.length === 0)) this.#fail(this.#at - 1);
      if (words.length > 0) return { words, ends: (operator ?? '\n') as ShellCommand['ends'] };
    }
  }

  #isMisplaced(operator: string | undefined, isFirst: boolean): boolean {
    if (operator === undefined || operator === '\n') return false;
    return operator === '(' || operator === ')' || operator === ';;' || isFirst;
  }

  #words(): ShellWord[] {
    const words: ShellWord[] = [];
    for (;;) {
      this.#match(BLANKS);
      if (this.#text[this.#at] === '#') this.#at = this.#lineEnd();
      const start = this.#at;
      if (this.#match(REDIRECTION) !== undefined) {
        this.#match(BLANKS);
        if (!this.#word()) this.#fail(start);
        continue;
      }
      const word = this.#word();
      if (!word) return words;
      words.push(word);
    }
  }

  #word(): ShellWord | undefined {
    const start = this.#at;
    const values: Value[] = [];
    for (let part = this.#part(start); part; part = this.#part(start)) values.push(part);
    if (this.#at === start) return undefined;
    const text = this.#text.slice(start, this.#at);
    const isTilde = /^[^=]*=(?:[^'"\\]*:)?~/u.test(text);
    return { text, value: isTilde ? unknown : concat(values), range: [start, this.#at] };
  }

  /** The next part of a word that began at `start`; undefined at its end. */
  #part(start: number): Value | undefined {
    const plain = this.#match(PLAIN);
    if (plain !== undefined) return known(plain);
    const character = this.#text[this.#at];
    switch (character) {
      case "'":
        return this.#singleQuoted();
      case '"':
        return this.#doubleQuoted();
      case '\\':
        return this.#escaped();
      case '$':
        return this.#dollar();
      case '`':
        return this.#command();
      case '(':
        // `a(b)`: a function or an array, which a POSIX shell does not know.
        if (this.#at > start) this.#fail(this.#at);
        return undefined;
      default:
        return undefined;
    }
  }

  #singleQuoted(): Value {
    const close = this.#text.indexOf("'", this.#at + 1);
    if (close === -1) this.#fail(this.#at);
    const text = this.#text.slice(this.#at + 1, close);
    this.#at = close + 1;
    return known(text);
  }

  #doubleQuoted(): Value {
    const start = this.#at;
    const values: Value[] = [];
    this.#at++;
    while (this.#text[this.#at] !== '"') {
      const plain = this.#match(IN_DOUBLE);
      if (plain !== undefined) values.push(known(plain));
      else if (this.#at >= this.#text.length) this.#fail(start);
      else if (this.#text[this.#at] === '$') values.push(this.#dollar());
      else if (this.#text[this.#at] === '`') values.push(this.#command());
      else values.push(this.#escapedInQuotes());
    }
    this.#at++;
    return concat(values);
  }

  #escapedInQuotes(): Value {
    const next = this.#text[this.#at + 1] ?? '';
    this.#at += 2;
    if (next === '\n') return known('');
    return known('"\\`$'.includes(next) ? next : `\\${next}`);
  }

  #escaped(): Value {
    const next = this.#text[this.#at + 1] ?? '';
    this.#at = Math.min(this.#at + 2, this.#text.length);
    return known(next === '\n' ? '' : next);
  }

  #dollar(): Value {
    const start = this.#at;
    const next = this.#text[start + 1] ?? '';
    if (next === '(') return this.#parenthesised();
    if (/[0-9]/u.test(next)) return this.#skip(2, known(''));
    if (/[$!@*#?'-]/u.test(next)) return this.#skip(next === "'" ? 1 : 2, unknown);
    if (this.#match(REFERENCE) === undefined) return this.#skip(1, known('$'));
    if (next === '{') {
      this.#ends ??= braceEnds(this.#text);
      this.#at = this.#ends.get(start) ?? this.#fail(start);
    }
    return this.#expanded([start, this.#at]);
  }

  #expanded(range: Range): Value {
    const expanded = expand(this.#text.slice(...range), SYNTAX, this.#scope);
    if ('refused' in expanded) throw new UnreadableShell(expanded.refused, range);
    // `${#X}`, `${X%.*}`: more than we read.
    const isUnread = expanded.value.kind !== 'unknown' && expanded.value.text.startsWith('${');
    return isUnread ? unknown : expanded.value;
  }

  #parenthesised(): Value {
    const start = this.#at;
    let depth = 0;
    for (let at = start + 1; at < this.#text.length; at++) {
      if (this.#text[at] === '(') depth++;
      else if (this.#text[at] === ')' && --depth === 0) {
        this.#at = at + 1;
        return unknown;
      }
    }
    return this.#fail(start);
  }

  #command(): Value {
    const close = this.#text.indexOf('`', this.#at + 1);
    if (close === -1) this.#fail(this.#at);
    this.#at = close + 1;
    return unknown;
  }

  #skip(length: number, value: Value): Value {
    this.#at += length;
    return value;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined || found === '') return undefined;
    this.#at += found.length;
    return found;
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.#at);
    return end === -1 ? this.#text.length : end;
  }

  #fail(at: number): never {
    throw new UnreadableShell('syntax', [at, Math.min(at + 1, this.#text.length)]);
  }
}
