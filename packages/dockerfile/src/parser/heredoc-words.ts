import { isSpace, skipSpaces } from './characters.ts';
import { nameEnd } from './variable-names.ts';
import type { Span } from './words.ts';

/** `<<EOF` as it stands on the line of an instruction. */
export interface HeredocWord extends Span {
  fd: number;
  chomp: boolean;
  expand: boolean;
  name: string;
}

/**
 * The heredocs that a line announces, as BuildKit finds them: the words of the whole line that are `<<EOF`
 * and nothing else. A line in which a quote or a `${` is not closed has none. The escape character is `\`
 * here, whatever `# escape=` says.
 */
export function findHeredocWords(line: string): HeredocWord[] {
  if (!line.includes('<<')) return [];
  const heredocs: HeredocWord[] = [];
  for (const { start, end } of new LineLexer(line).words() ?? []) {
    const heredoc = parseHeredocWord(line.slice(start, end));
    if (heredoc) heredocs.push({ start, end, ...heredoc });
  }
  return heredocs;
}

/**
 * Splits a line into words with their quotes. White space after `<<` does not end a word: `<<  EOF` is one.
 */
class LineLexer {
  readonly #line: string;
  #at = 0;
  /** What closes the quotes and variables that are open, innermost last. */
  readonly #open: string[] = [];
  #openQuotes = 0;

  constructor(line: string) {
    this.#line = line;
  }

  /** Undefined when something is left open. */
  words(): Span[] | undefined {
    const line = this.#line;
    const words: Span[] = [];
    let start: number | undefined;
    while (this.#at < line.length) {
      if (this.#openQuotes === 0 && isSpace(line.charCodeAt(this.#at))) {
        const end = this.#at;
        this.#at = skipSpaces(line, end, line.length);
        if (start === undefined || (end - start >= 2 && line.endsWith('<<', end))) continue;
        words.push({ start, end });
        start = undefined;
      } else {
        start ??= this.#at;
        if (!this.#character(line[this.#at]!)) return undefined;
      }
    }
    if (this.#open.length > 0) return undefined;
    if (start !== undefined) words.push({ start, end: line.length });
    return words;
  }

  /** Reads on from `char`; false when the line cannot be lexed. */
  #character(char: string): boolean {
    const inQuotes = this.#open.at(-1) === '"';
    if (char === this.#open.at(-1)) {
      this.#open.pop();
      if (inQuotes) this.#openQuotes--;
      // The pattern of `${x/pattern/replacement}` is followed by the replacement.
      if (char === '/') this.#open.push('}');
    } else if (char === '$') return this.#dollar();
    else if (char === '\\') this.#at++;
    else if (char === '"') {
      this.#open.push('"');
      this.#openQuotes++;
    } else if (char === "'" && !inQuotes) {
      this.#at = this.#line.indexOf("'", this.#at + 1);
      if (this.#at < 0) return false;
    }
    this.#at++;
    return true;
  }

  #dollar(): boolean {
    const line = this.#line;
    const braced = line[this.#at + 1] === '{';
    const start = this.#at + (braced ? 2 : 1);
    this.#at = nameEnd(line, start, line.length);
    if (!braced) return true;
    if (this.#at === start) return false;
    const operator = line[this.#at++];
    if (operator === '}') return true;
    if (operator === '/') {
      if (line[this.#at] === '/') this.#at++;
      this.#open.push('/');
      return true;
    }
    if (operator === ':') {
      // Nothing is known of any variable here, so BuildKit accepts what it would refuse elsewhere
      // (`${x:=y}`).
      const second = line[this.#at++];
      if (second === undefined || second === '#' || second === '%') return false;
    } else if (operator === undefined || !'+-?#%'.includes(operator)) return false;
    this.#open.push('}');
    return true;
  }
}

/** `[fd]<<[-]name`, the name in any quotes. */
function parseHeredocWord(raw: string): Omit<HeredocWord, 'start' | 'end'> | undefined {
  const match = /^(\d*)<<(-?)([^<]*)$/.exec(raw);
  if (!match) return undefined;
  const [, fd = '', dash, rest = ''] = match;
  const written = rest.replace(/^[\t\v\f\r ]+/, '');
  if (isSpace(written.charCodeAt(0))) return undefined;
  const expand = !/["'\\]/.test(written);
  // A name with a `${x:-…}` in it is none.
  if (expand && /\$\{[^}]*[^\p{L}\p{Nd}_}]/u.test(written)) return undefined;
  const name = expand ? written : unquote(written);
  return name === '' ? undefined : { fd: Number(fd), chomp: dash === '-', expand, name };
}

function unquote(text: string): string {
  let value = '';
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const next = text[at + 1] ?? '';
    if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === '\\' && (quote === '' || (quote === '"' && '"$\\'.includes(next)))) {
      value += next;
      at++;
    } else value += char;
  }
  return value;
}
