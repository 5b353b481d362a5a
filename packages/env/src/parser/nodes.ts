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

/** A node that works out `loc` when asked, because of the nodes of a file hardly any ever is. */
abstract class PlacedNode {
  readonly range: Range;
  readonly #source: SourceText;

  constructor(source: SourceText, range: Range) {
    this.range = range;
    this.#source = source;
  }

  get loc(): SourceLocation {
    return this.#source.location(this.range);
  }
}

export class FileNode extends PlacedNode implements File {
  readonly type = 'File';
  readonly body: Statement[] = [];
  readonly comments: Comment[] = [];
}

export class CommentNode extends PlacedNode implements Comment {
  readonly type = 'Comment';
  readonly value: string;

  /** @param range from the `#` on */
  constructor(source: SourceText, range: Range) {
    super(source, range);
    this.value = source.text.slice(range[0] + 1, range[1]);
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
  readonly separator: Range;
  readonly value: EntryValue;
  readonly comment: Comment | undefined;

  constructor(
    source: SourceText,
    range: Range,
    { exported, key, separator, value, comment }: Pick<Entry, 'exported' | 'key' | 'separator' | 'value' | 'comment'>,
  ) {
    super(source, range);
    this.exported = exported;
    this.key = key;
    this.separator = separator;
    this.value = value;
    this.comment = comment;
  }
}

export class EntryValueNode extends PlacedNode implements EntryValue {
  readonly type = 'EntryValue';
  readonly quote: Quote | undefined;
  readonly raw: string;
  readonly text: string;
  readonly inner: Range;
  readonly tail: Range | undefined;

  constructor(source: SourceText, range: Range, { quote, inner, tail }: Pick<EntryValue, 'quote' | 'inner' | 'tail'>) {
    super(source, range);
    this.quote = quote;
    this.raw = source.text.slice(range[0], range[1]);
    this.text = inner === range ? this.raw : source.text.slice(inner[0], inner[1]);
    this.inner = inner;
    this.tail = tail;
  }
}
