import type { Argument, Comment } from '../ast.ts';
import type { Report } from './problems.ts';
import { unlocated } from './unlocated.ts';
import { argumentAt, isLongerThanBuffer, isTooLong } from './words.ts';

/** A word, or one of the signs that end or begin a statement, or the end of the text. */
export type Token = Argument | Sign;

export interface Sign {
  type: ';' | '{' | '}' | 'end';
  range: readonly [start: number, end: number];
}

/** Blank, tab, CR and LF; nothing else separates words. */
function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

/**
 * Reads words as `ngx_conf_read_token` does: quotes open only at the start of a word, `#` begins a comment only
 * there, `}` ends a block only there. Whitespace is blank, tab, CR and LF and nothing else.
 */
export class Tokenizer {
  readonly #text: string;
  readonly #report: Report;
  readonly #comments: Comment[];
  /** Where the next token is looked for. */
  position: number;
  /** Whether a line ends somewhere between the last token and the one before. */
  afterLineEnd = false;

  constructor(text: string, start: number, comments: Comment[], report: Report) {
    this.#text = text;
    this.position = start;
    this.#comments = comments;
    this.#report = report;
  }

  next(): Token {
    const text = this.#text;
    this.afterLineEnd = false;
    this.#skipBlanksAndComments();
    const start = this.position;
    const first = text[start];
    if (first === undefined) return { type: 'end', range: [start, start] };
    if (first === ';' || first === '{' || first === '}') {
      this.position += 1;
      return { type: first, range: [start, start + 1] };
    }
    const word = first === '"' || first === "'" ? this.#quoted(first) : this.#bare();
    if (isTooLong(text, word)) this.#report('tooLong', word.range);
    return word;
  }

  #skipBlanksAndComments(): void {
    const text = this.#text;
    for (;;) {
      while (isBlank(text[this.position])) {
        if (text[this.position] === '\n') this.afterLineEnd = true;
        this.position += 1;
      }
      if (text[this.position] !== '#') return;
      const start = this.position;
      const lineFeed = text.indexOf('\n', start);
      let end = lineFeed === -1 ? text.length : lineFeed;
      this.position = end;
      if (isLongerThanBuffer(text, start, end)) this.#report('tooLong', [start, end]);
      if (text[end - 1] === '\r') end -= 1;
      this.#comments.push({
        type: 'Comment',
        range: [start, end],
        loc: unlocated,
        value: text.slice(start + 1, end),
      });
    }
  }

  /** A word without quotes goes on to whitespace, `;` or `{`, of which escaped ones and that of `${` are exempt. */
  #bare(): Argument {
    const text = this.#text;
    const start = this.position;
    let end = start;
    let braceBelongs = false;
    for (; end < text.length; end++) {
      const character = text[end]!;
      if (character === '{' && braceBelongs) continue;
      if (character === ';' || character === '{' || isBlank(character)) break;
      braceBelongs = character === '$';
      if (character === '\\') end += 1;
    }
    this.position = Math.min(end, text.length);
    return argumentAt(text, start, this.position, undefined);
  }

  /**
   * After the closing quote only a blank, `;`, `{` or `)` may follow. Where something else does, either a quote is
   * missing before (when there is a line end in between), or text is glued to the quote.
   */
  #quoted(quote: '"' | "'"): Argument {
    const text = this.#text;
    const start = this.position;
    const close = closingQuote(text, start + 1, quote);
    const after = text[close + 1];
    const fits = after === undefined || isBlank(after) || ';{)'.includes(after);
    const spansLines = text.slice(start, close === -1 ? undefined : close).includes('\n');
    if (close === -1 || (!fits && spansLines)) return this.#unterminated(quote);
    this.position = close + 1;
    // A brace there means that the `;` is missing, which is a problem of its own.
    if (!fits && after !== '}') {
      const rest = /[^\s;{]*/uy;
      rest.lastIndex = close + 1;
      rest.exec(text);
      this.#report('textAfterQuote', [close + 1, Math.max(rest.lastIndex, close + 2)], after);
    }
    return argumentAt(text, start, this.position, quote);
  }

  /** A quote that is not closed is taken to end with its line, before the `;` or `{` there. */
  #unterminated(quote: '"' | "'"): Argument {
    const text = this.#text;
    const start = this.position;
    this.#report('unterminatedQuote', [start, start + 1], quote);
    const lineFeed = text.indexOf('\n', start);
    let end = lineFeed === -1 ? text.length : lineFeed;
    while (end > start + 1 && isBlank(text[end - 1])) end -= 1;
    if (end > start + 1 && (text[end - 1] === ';' || text[end - 1] === '{')) end -= 1;
    while (end > start + 1 && isBlank(text[end - 1])) end -= 1;
    this.position = end;
    return argumentAt(text, start, end, quote);
  }
}

/** The offset of the next `quote` that no backslash stands before; -1 for none. */
function closingQuote(text: string, from: number, quote: string): number {
  const pattern = quote === '"' ? /["\\]/gu : /['\\]/gu;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === quote) return match.index;
    pattern.lastIndex = match.index + 2;
  }
  return -1;
}
