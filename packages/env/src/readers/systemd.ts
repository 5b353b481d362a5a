import { known } from '@seaworthy/core';
import type { Reading, ReadVariable } from './reading.ts';

type State =
  | 'beforeKey'
  | 'key'
  | 'beforeValue'
  | 'value'
  | 'escape'
  | 'single'
  | 'double'
  | 'doubleEscape'
  | 'comment'
  | 'commentEscape';

const VALID_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/u;

/**
 * `EnvironmentFile=` of a systemd unit: `#` and `;` begin comments at the start of a line only, backslashes
 * and quotes work as in a shell, a quote that is never closed takes the rest of the file, nothing is
 * expanded. A name that is no identifier, such as `export K`, is passed over.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=
 */
export function readSystemd(file: string): Reading {
  const scanner = new Scanner();
  for (let at = 0; at < file.length; at++) scanner.read(file[at]!, at);
  scanner.finish(file.length);
  return { variables: scanner.variables };
}

class Scanner {
  readonly variables: ReadVariable[] = [];
  #state: State = 'beforeKey';
  #keyStart = 0;
  #key: string[] = [];
  #value: string[] = [];
  /** The length of the value without the blanks that end it, which quotes and escapes protect. */
  #kept = 0;
  #valueEnd = 0;

  read(character: string, at: number): void {
    this.#state = this.#next(character, at);
  }

  /** A value goes to the end of the file; a name without `=` is none. */
  finish(at: number): void {
    if (!['beforeKey', 'key', 'comment', 'commentEscape'].includes(this.#state)) this.#push(at);
  }

  #next(character: string, at: number): State {
    switch (this.#state) {
      case 'beforeKey':
        return this.#beforeKey(character, at);
      case 'key':
        if (isNewline(character)) return 'beforeKey';
        if (character !== '=') {
          this.#key.push(character);
          return 'key';
        }
        this.#value = [];
        this.#kept = 0;
        this.#valueEnd = at + 1;
        return 'beforeValue';
      case 'beforeValue':
        if (isNewline(character)) return this.#push(at);
        if (character === "'") return 'single';
        if (character === '"') return 'double';
        if (character === '\\') return 'escape';
        return isWhiteSpace(character) ? 'beforeValue' : this.#add(character, at, 'value');
      case 'value':
        if (isNewline(character)) return this.#push(at);
        if (character === '\\') {
          this.#kept = this.#value.length;
          return 'escape';
        }
        return this.#add(character, at, 'value');
      case 'escape':
        return isNewline(character) ? 'value' : this.#add(character, at, 'value', true);
      case 'single':
        return character === "'" ? this.#closeQuote(at) : this.#add(character, at, 'single', true);
      case 'double':
        if (character === '"') return this.#closeQuote(at);
        return character === '\\' ? 'doubleEscape' : this.#add(character, at, 'double', true);
      case 'doubleEscape':
        if (character === '\n') return 'double';
        if (!'"\\`$'.includes(character)) this.#add('\\', at, 'double', true);
        return this.#add(character, at, 'double', true);
      case 'comment':
        if (character === '\\') return 'commentEscape';
        return isNewline(character) ? 'beforeKey' : 'comment';
      case 'commentEscape':
        return isNewline(character) ? 'beforeKey' : 'comment';
    }
  }

  #beforeKey(character: string, at: number): State {
    if (character === '#' || character === ';') return 'comment';
    if (isWhiteSpace(character)) return 'beforeKey';
    this.#keyStart = at;
    this.#key = [character];
    return 'key';
  }

  #closeQuote(at: number): State {
    this.#valueEnd = at + 1;
    return 'beforeValue';
  }

  #add(character: string, at: number, state: State, isProtected = false): State {
    this.#value.push(character);
    if (isProtected || !isWhiteSpace(character)) {
      this.#kept = this.#value.length;
      this.#valueEnd = at + 1;
    }
    return state;
  }

  #push(at: number): State {
    const key = this.#key.join('').trimEnd();
    if (VALID_NAME.test(key)) {
      const ends = this.#state === 'value' ? this.#kept : this.#value.length;
      const value = known(this.#value.slice(0, ends).join(''));
      this.variables.push({ key, value, range: [this.#keyStart, Math.min(at, this.#valueEnd)] });
    }
    return 'beforeKey';
  }
}

function isNewline(character: string): boolean {
  return character === '\n' || character === '\r';
}

function isWhiteSpace(character: string): boolean {
  return character === ' ' || character === '\t' || isNewline(character);
}
