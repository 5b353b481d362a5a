import { LineIndex } from '@seaworthy/core';
import type { Alias, Comment, File, Scalar, YamlNode } from '../ast.ts';
import { AliasNode, CommentNode, DocumentNode, EntryNode, FileNode, MappingNode, ScalarNode } from './tree.ts';
import { SequenceNode, type Properties } from './tree.ts';

/**
 * Reads a file in which nothing is unusual: one document, a block mapping, of block collections, flow collections on
 * one line, scalars on one line without escapes, anchors and aliases. Undefined for all other files, such as those with a
 * mistake: they are `yaml`'s, which is right about every corner of the language and takes ten times as long. What
 * both read, both read alike. Linear.
 */
export function readPlain(text: string): File | undefined {
  if (UNUSUAL_TEXT.test(text)) return undefined;
  try {
    return new PlainReader(text).read();
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

/** Control characters, among them tabs and carriage returns, byte order marks, directives, and the marks of documents. */
// eslint-disable-next-line no-control-regex
const UNUSUAL_TEXT = /[\0-\t\v-\u001F\uFEFF]|^(?:%|---|\.\.\.)/mu;

/** Thrown, and caught by us, where `yaml` has to read the file. */
const UNUSUAL = new Error('unusual');

/** `yaml` knows what to do about deep nesting. */
const DEEPEST = 50;

/** A key that is longer is a mistake in YAML. */
const LONGEST_KEY = 1000;

/** What no plain scalar begins with; `-`, `?` and `:` may, but seldom do. */
const INDICATORS = '?:,[]{}#&*!|>\'"%@`';
const FLOW_INDICATORS = ',[]{}';

const NAME = /[\w-]+/uy;

const NEWLINE = 10;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const COLON = 58;
/** At the end of the text `charCodeAt` is NaN. */
const isBlankOrEnd = (code: number): boolean => code === SPACE || code === NEWLINE || Number.isNaN(code);

const NO_PROPERTIES: Properties = {};

class PlainReader {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #comments: Comment[] = [];
  /** Of an anchor that stands twice, the last so far. */
  readonly #anchored = new Map<string, NonNullable<Alias['target']>>();
  #at = 0;
  #lineStart = 0;
  /** The indentation of the line that has been gone to; -1 behind the last one. */
  #indent = -1;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  read(): File {
    this.#goToContent(true);
    if (this.#indent !== 0 || this.#isDash()) throw UNUSUAL;
    const content = this.#mapping(0, NO_PROPERTIES);
    if (this.#at < this.#text.length) throw UNUSUAL;
    const document = new DocumentNode(this.#lines, content.range, content);
    return new FileNode(this.#lines, [0, this.#text.length], [document], this.#comments, []);
  }

  /** Goes to the next line that has content; only blanks and a comment may be left in the one that it comes from. */
  #goToContent(isLineStart: boolean): void {
    const text = this.#text;
    let isFresh = isLineStart;
    for (;;) {
      const start = this.#at;
      this.#skipBlanks();
      if (this.#isComment(isFresh)) this.#comment();
      else if (this.#at < text.length && text.charCodeAt(this.#at) !== NEWLINE) {
        if (!isFresh) throw UNUSUAL;
        this.#lineStart = start;
        this.#indent = this.#at - start;
        return;
      }
      if (this.#at === text.length) {
        this.#indent = -1;
        return;
      }
      this.#at++;
      isFresh = true;
    }
  }

  #skipBlanks(): void {
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at++;
  }

  #isComment(isLineStart: boolean): boolean {
    if (this.#text.charCodeAt(this.#at) !== HASH) return false;
    return isLineStart || this.#text.charCodeAt(this.#at - 1) === SPACE;
  }

  #comment(): void {
    const start = this.#at;
    this.#at = this.#endOfLine();
    const written = this.#text.slice(start, this.#at).trimEnd();
    this.#comments.push(new CommentNode(this.#lines, [start, start + written.length], written.slice(1)));
  }

  #endOfLine(): number {
    const newline = this.#text.indexOf('\n', this.#at);
    return newline === -1 ? this.#text.length : newline;
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && isBlankOrEnd(this.#text.charCodeAt(this.#at + 1));
  }

  /** At the first key of a block mapping whose keys stand at `column`. */
  #mapping(column: number, properties: Properties): MappingNode {
    if (++this.#depth > DEEPEST) throw UNUSUAL;
    const start = this.#at;
    const node = this.#anchor(new MappingNode(this.#lines, [start, start], false, properties));
    const names = new Set<string>();
    do {
      const key = this.#key(names, false);
      const colon = this.#at;
      this.#at++;
      const value = this.#value(column, true);
      const end = value ? value.range[1] : colon + 1;
      node.entries.push(new EntryNode(this.#lines, [key.range[0], end], key, value));
    } while (this.#indent === column && !this.#isDash());
    if (this.#indent > column) throw UNUSUAL;
    node.range = [start, node.entries.at(-1)!.range[1]];
    this.#depth--;
    return node;
  }

  /** Up to its colon. */
  #key(names: Set<string>, isFlow: boolean): Scalar {
    const key = this.#isQuote() ? this.#quoted(NO_PROPERTIES) : this.#plain(NO_PROPERTIES, isFlow);
    const isKey = this.#text.charCodeAt(this.#at) === COLON && isBlankOrEnd(this.#text.charCodeAt(this.#at + 1));
    if (!isKey || key.value.length > LONGEST_KEY) throw UNUSUAL;
    if (key.value !== '<<' && names.size === names.add(key.value).size) throw UNUSUAL;
    return key;
  }

  /** At the first dash of a block sequence whose dashes stand at `column`. */
  #sequence(column: number, properties: Properties): SequenceNode {
    if (++this.#depth > DEEPEST) throw UNUSUAL;
    const start = this.#at;
    const node = this.#anchor(new SequenceNode(this.#lines, [start, start], false, properties));
    do {
      this.#at++;
      const item = this.#value(column, false);
      if (!item) throw UNUSUAL;
      node.items.push(item);
    } while (this.#indent === column && this.#isDash());
    if (this.#indent > column) throw UNUSUAL;
    node.range = [start, node.items.at(-1)!.range[1]];
    this.#depth--;
    return node;
  }

  /** Behind a colon or a dash at `column`, with all lines of the value; undefined for none. */
  #value(column: number, isOfKey: boolean): YamlNode | undefined {
    this.#skipBlanks();
    const properties = this.#properties();
    const code = this.#text.charCodeAt(this.#at);
    if (code === HASH || code === NEWLINE || Number.isNaN(code)) {
      this.#goToContent(false);
      // The items of a key may stand at its own column.
      const isBelow = this.#indent > column || (isOfKey && this.#indent === column && this.#isDash());
      if (isBelow) return this.#block(properties);
      if (properties.anchor !== undefined) throw UNUSUAL;
      return undefined;
    }
    const node = this.#inline(properties, !isOfKey);
    // The lines of a block have been read.
    if ((node.type === 'Mapping' || node.type === 'Sequence') && !node.flow) return node;
    this.#goToContent(false);
    if (this.#indent > column) throw UNUSUAL;
    return node;
  }

  #block(properties: Properties): YamlNode {
    return this.#isDash() ? this.#sequence(this.#indent, properties) : this.#mapping(this.#indent, properties);
  }

  /** `&name`. */
  #properties(): Properties {
    if (this.#text[this.#at] !== '&') return NO_PROPERTIES;
    this.#at++;
    const anchor = this.#name();
    this.#skipBlanks();
    return { anchor };
  }

  #name(): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) throw UNUSUAL;
    this.#at += name.length;
    if (!isBlankOrEnd(this.#text.charCodeAt(this.#at)) && !FLOW_INDICATORS.includes(this.#text[this.#at]!)) throw UNUSUAL;
    return name;
  }

  /** A value on the line of its colon or dash; as an item it may be a mapping that begins there. */
  #inline(properties: Properties, isItem: boolean): YamlNode {
    const start = this.#at;
    const character = this.#text[start]!;
    if (character === '[' || character === '{') return this.#flow(properties);
    if (character === '*') return this.#alias(properties);
    const isQuoted = this.#isQuote();
    const node = isQuoted ? this.#quoted(properties) : this.#plain(properties, false);
    if (this.#text.charCodeAt(this.#at) !== COLON) return node;
    if (!isItem || properties.anchor !== undefined) throw UNUSUAL;
    this.#at = start;
    return this.#mapping(start - this.#lineStart, NO_PROPERTIES);
  }

  #alias({ anchor }: Properties): Alias {
    const start = this.#at;
    this.#at++;
    const name = this.#name();
    const target = this.#anchored.get(name);
    if (!target || anchor !== undefined) throw UNUSUAL;
    return new AliasNode(this.#lines, [start, this.#at], name, target);
  }

  /** A collection in brackets or braces, on one line. */
  #flow(properties: Properties): MappingNode | SequenceNode {
    if (++this.#depth > DEEPEST) throw UNUSUAL;
    const start = this.#at;
    const isSequence = this.#text[start] === '[';
    this.#at++;
    const node = isSequence ? this.#flowSequence(start, properties) : this.#flowMapping(start, properties);
    this.#at++;
    node.range = [start, this.#at];
    this.#depth--;
    return node;
  }

  /** Up to its bracket. */
  #flowSequence(start: number, properties: Properties): SequenceNode {
    const node = this.#anchor(new SequenceNode(this.#lines, [start, start], true, properties));
    this.#skipBlanks();
    while (this.#text[this.#at] !== ']') {
      node.items.push(this.#flowValue());
      this.#endOfFlowItem(']');
    }
    return node;
  }

  /** Up to its brace. */
  #flowMapping(start: number, properties: Properties): MappingNode {
    const node = this.#anchor(new MappingNode(this.#lines, [start, start], true, properties));
    const names = new Set<string>();
    this.#skipBlanks();
    while (this.#text[this.#at] !== '}') {
      const key = this.#key(names, true);
      this.#at++;
      const value = this.#flowValue();
      node.entries.push(new EntryNode(this.#lines, [key.range[0], value.range[1]], key, value));
      this.#endOfFlowItem('}');
    }
    return node;
  }

  /** Goes behind the comma that follows, or to `end`; a comma may stand before that too. */
  #endOfFlowItem(end: string): void {
    this.#skipBlanks();
    if (this.#text[this.#at] === end) return;
    if (this.#text[this.#at] !== ',') throw UNUSUAL;
    this.#at++;
    this.#skipBlanks();
  }

  #flowValue(): YamlNode {
    this.#skipBlanks();
    const properties = this.#properties();
    const character = this.#text[this.#at];
    if (character === '[' || character === '{') return this.#flow(properties);
    if (character === '*') return this.#alias(properties);
    return this.#isQuote() ? this.#quoted(properties) : this.#plain(properties, true);
  }

  #isQuote(): boolean {
    const character = this.#text[this.#at];
    return character === '"' || character === "'";
  }

  /** On one line, without escapes. */
  #quoted(properties: Properties): Scalar {
    const start = this.#at;
    const quote = this.#text[start]!;
    const close = this.#text.indexOf(quote, start + 1);
    const value = this.#text.slice(start + 1, close);
    const isEscaped = quote === '"' ? value.includes('\\') : this.#text[close + 1] === quote;
    if (close === -1 || isEscaped || value.includes('\n')) throw UNUSUAL;
    this.#at = close + 1;
    const style = quote === '"' ? 'double' : 'single';
    return this.#anchor(new ScalarNode(this.#lines, [start, this.#at], value, style, properties));
  }

  /** Up to a colon with a blank behind it, a comment, or the blanks at the end of the line. */
  #plain(properties: Properties, isFlow: boolean): Scalar {
    const text = this.#text;
    const start = this.#at;
    if (this.#isDash() || INDICATORS.includes(text[start] ?? '')) throw UNUSUAL;
    /** Behind the last character that is no blank. */
    let end = start;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      if (code === NEWLINE || (code === HASH && at > end)) break;
      if (code === COLON && isBlankOrEnd(text.charCodeAt(at + 1))) {
        if (at > end) throw UNUSUAL;
        break;
      }
      if (isFlow && FLOW_INDICATORS.includes(text[at]!)) {
        // `[a:]` and `[-]` mean something else.
        if (/[:-]/u.test(text[at - 1]!)) throw UNUSUAL;
        break;
      }
      end = at + 1;
    }
    if (end === start) throw UNUSUAL;
    this.#at = end;
    return this.#anchor(new ScalarNode(this.#lines, [start, end], text.slice(start, end), 'plain', properties));
  }

  /** Known before its children are read: they may have an alias of it. */
  #anchor<Node extends NonNullable<Alias['target']>>(node: Node): Node {
    if (node.anchor !== undefined) this.#anchored.set(node.anchor, node);
    return node;
  }
}
