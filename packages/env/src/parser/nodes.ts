import { LineIndex, type Range, type SourceLocation } from '@seaworthy/core';
import type { BareName, Comment, Entry, EntryValue, File, Junk, Key, Quote, Statement } from '../ast.ts';

/** A text that is being read. Its lines are looked for when a node is first asked where it stands. */
export class SourceText {
  readonly text: string;
  #lines: LineIndex | undefined;

  constructor(text: string) {
    this.text = text;
  }

  location(range: Range): SourceLocation {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines.location(range);
  }
}

/** A node that works out its place when asked, because of the nodes of a file hardly any ever is. */
abstract class PlacedNode {
  readonly #source: SourceText;
  readonly #start: number;
  readonly #end: number;

  constructor(source: SourceText, [start, end]: Range) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
  }

  get range(): Range {
    return [this.#start, this.#end];
  }

  get loc(): SourceLocation {
    return this.#source.location(this.range);
  }

  protected slice(start = this.#start, end = this.#end): string {
    return this.#source.text.slice(start, end);
  }
}

export class FileNode extends PlacedNode implements File {
  readonly type = 'File';
  readonly body: Statement[] = [];
  readonly comments: Comment[] = [];
}

export class CommentNode extends PlacedNode implements Comment {
  readonly type = 'Comment';

  get value(): string {
    return this.slice().slice(1);
  }
}

export class KeyNode extends PlacedNode implements Key {
  readonly type = 'Key';
  readonly value: string;

  constructor(source: SourceText, range: Range) {
    super(source, range);
    this.value = source.text.slice(range[0], range[1]);
  }
}

export class JunkNode extends PlacedNode implements Junk {
  readonly type = 'Junk';
  readonly value: string;

  constructor(source: SourceText, range: Range) {
    super(source, range);
    this.value = source.text.slice(range[0], range[1]);
  }
}

export class BareNameNode extends PlacedNode implements BareName {
  readonly type = 'BareName';
  readonly exported: Range | undefined;
  readonly key: Key;

  constructor(source: SourceText, range: Range, { exported, key }: Pick<BareName, 'exported' | 'key'>) {
    super(source, range);
    this.exported = exported;
    this.key = key;
  }
}

export class EntryNode extends PlacedNode implements Entry {
  readonly type = 'Entry';
  readonly exported: Range | undefined;
  readonly key: Key;
  readonly value: EntryValue;
  readonly comment: Comment | undefined;
  readonly #separator: number;

  /** @param separator offset of the `=` or `:` */
  constructor(
    source: SourceText,
    range: Range,
    { exported, key, value, comment }: Pick<Entry, 'exported' | 'key' | 'value' | 'comment'>,
    separator: number,
  ) {
    super(source, range);
    this.exported = exported;
    this.key = key;
    this.value = value;
    this.comment = comment;
    this.#separator = separator;
  }

  get separator(): Range {
    return [this.#separator, this.#separator + 1];
  }
}

export class EntryValueNode extends PlacedNode implements EntryValue {
  readonly type = 'EntryValue';
  readonly quote: Quote | undefined;
  readonly text: string;
  readonly tail: Range | undefined;

  constructor(source: SourceText, range: Range, quote?: Quote, tail?: Range) {
    super(source, range);
    this.quote = quote;
    this.text = quote ? source.text.slice(range[0] + 1, range[1] - 1) : source.text.slice(range[0], range[1]);
    this.tail = tail;
  }

  get raw(): string {
    return this.slice();
  }

  get inner(): Range {
    const [start, end] = this.range;
    return this.quote ? [start + 1, end - 1] : [start, end];
  }
}
