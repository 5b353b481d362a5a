/** A text in the syntax of Compose's interpolation, taken apart. Offsets are those of the text. */
export type TemplatePart = TemplateText | TemplateVariable | TemplateFault;

interface Part {
  start: number;
  end: number;
}

/** Text that stays, or `$$`, which becomes `$`. */
export interface TemplateText extends Part {
  kind: 'text';
  text: string;
}

/** What stands between the name of a variable and its argument. */
export type TemplateOperator = ':-' | '-' | ':?' | '?' | ':+' | '+';

/** `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:?message}`, `${NAME:+alternative}` and those without a colon. */
export interface TemplateVariable extends Part {
  kind: 'variable';
  name: string;
  nameStart: number;
  operator: TemplateOperator | undefined;
  /** What follows the operator: the default, the alternative or the message. */
  argument: TemplatePart[];
}

/** A `$` that Compose refuses. */
export interface TemplateFault extends Part {
  kind: 'fault';
}

const NAME = /[A-Za-z_]\w*/uy;
const OPERATOR = /:?[-?+]/uy;
/** Compose gives up far sooner; nested deeper, the text is a fault. */
const DEEPEST = 50;

/**
 * Takes a text apart as Compose does. Linear.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
export function parseTemplate(text: string): TemplatePart[] {
  return new TemplateReader(text).read();
}

class TemplateReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): TemplatePart[] {
    return this.#parts(0);
  }

  /** The parts until the end, or inside braces until the one that closes them. */
  #parts(depth: number): TemplatePart[] {
    const parts: TemplatePart[] = [];
    while (this.#at < this.#text.length && !(depth > 0 && this.#text[this.#at] === '}')) {
      parts.push(this.#text[this.#at] === '$' ? this.#dollar(depth) : this.#literal(depth));
    }
    return parts;
  }

  #literal(depth: number): TemplateText {
    const start = this.#at;
    const stop = depth > 0 ? /[$}]/gu : /\$/gu;
    stop.lastIndex = start;
    this.#at = stop.exec(this.#text)?.index ?? this.#text.length;
    return { kind: 'text', text: this.#text.slice(start, this.#at), start, end: this.#at };
  }

  #dollar(depth: number): TemplatePart {
    const start = this.#at;
    const next = this.#text[start + 1];
    if (next === '$') return this.#take(start, 2, '$');
    if (next === '{') return this.#braced(start, depth);
    const name = matchAt(NAME, this.#text, start + 1);
    if (name === undefined) return this.#fault(start, start + 1);
    this.#at = start + 1 + name.length;
    const place = { start, end: this.#at, nameStart: start + 1 };
    return { kind: 'variable', name, operator: undefined, argument: [], ...place };
  }

  #take(start: number, length: number, text: string): TemplateText {
    this.#at = start + length;
    return { kind: 'text', text, start, end: this.#at };
  }

  #fault(start: number, end: number): TemplateFault {
    this.#at = end;
    return { kind: 'fault', start, end };
  }

  #braced(start: number, depth: number): TemplatePart {
    const nameStart = start + 2;
    const name = depth < DEEPEST ? matchAt(NAME, this.#text, nameStart) : undefined;
    if (name === undefined) return this.#fault(start, nameStart);
    this.#at = nameStart + name.length;
    const operator = matchAt(OPERATOR, this.#text, this.#at) as TemplateOperator | undefined;
    this.#at += operator?.length ?? 0;
    const argument = operator === undefined ? [] : this.#parts(depth + 1);
    if (this.#text[this.#at] !== '}') return this.#fault(start, this.#at);
    this.#at++;
    return { kind: 'variable', name, nameStart, operator, argument, start, end: this.#at };
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
