import { LineIndex, type Range, type SourceLocation } from '@seaworthy/core';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias as YamlAlias,
  type ParsedNode,
  type Scalar as YamlScalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Alias, Comment, Document, Entry, File, Mapping, Scalar, ScalarStyle } from '../ast.ts';
import type { Sequence, SyntaxProblem, YamlNode } from '../ast.ts';
import { endOf, endOfPair, isEmpty, type YamlPair } from './extents.ts';
import { problemsOf, targetsOf } from './problems.ts';
import type { YamlDocument, YamlStream } from './read-yaml.ts';

/** Makes the nodes of one file when they are asked for. */
export class FileTree {
  readonly text: string;
  readonly stream: YamlStream;
  readonly file: File;
  readonly #anchored = new Map<ParsedNode, YamlNode>();
  #lines: LineIndex | undefined;
  #targets: ReadonlyMap<ParsedNode, ParsedNode> | undefined;

  constructor(text: string, stream: YamlStream) {
    this.text = text;
    this.stream = stream;
    this.file = new FileNode(this);
  }

  location(range: Range): SourceLocation {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines.location(range);
  }

  /** The node for one of `yaml`'s. An anchored one is the same at its place and for its aliases. */
  node(source: ParsedNode): YamlNode {
    if (isAlias(source)) return new AliasNode(this, source);
    if (source.anchor === undefined) return this.#make(source);
    const node = this.#anchored.get(source) ?? this.#make(source);
    this.#anchored.set(source, node);
    return node;
  }

  targetOf(alias: ParsedNode): Exclude<YamlNode, Alias> | undefined {
    this.#targets ??= targetsOf(this.stream);
    const target = this.#targets.get(alias);
    return target && (this.node(target) as Exclude<YamlNode, Alias>);
  }

  #make(source: Exclude<ParsedNode, YamlAlias>): YamlNode {
    if (isMap(source)) return new MappingNode(this, source);
    if (isSeq(source)) return new SequenceNode(this, source);
    return new ScalarNode(this, source);
  }
}

/** What all nodes have; `loc` is only worked out for those that ask. */
abstract class TreeNode {
  readonly #tree: FileTree;
  abstract readonly range: Range;

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  protected get tree(): FileTree {
    return this.#tree;
  }

  get loc(): SourceLocation {
    return this.#tree.location(this.range);
  }
}

class FileNode extends TreeNode implements File {
  readonly type = 'File';
  readonly range: Range;
  #documents: readonly Document[] | undefined;
  #comments: readonly Comment[] | undefined;
  #problems: readonly SyntaxProblem[] | undefined;

  constructor(tree: FileTree) {
    super(tree);
    this.range = [0, tree.text.length];
  }

  get documents(): readonly Document[] {
    this.#documents ??= this.tree.stream.documents.map((each) => new DocumentNode(this.tree, each));
    return this.#documents;
  }

  get comments(): readonly Comment[] {
    this.#comments ??= this.tree.stream.comments.map((range) => new CommentNode(this.tree, range));
    return this.#comments;
  }

  get problems(): readonly SyntaxProblem[] {
    this.#problems ??= problemsOf(this.tree.text, this.tree.stream).map(
      ({ code, message, range }) => new ProblemNode(this.tree, code, message, range),
    );
    return this.#problems;
  }
}

class DocumentNode extends TreeNode implements Document {
  readonly type = 'Document';
  readonly range: Range;
  readonly #source: YamlDocument;
  #content: YamlNode | undefined;

  constructor(tree: FileTree, source: YamlDocument) {
    super(tree);
    this.#source = source;
    const [start, end] = source.range;
    const content = source.contents;
    // `yaml` leaves out the header of a last block scalar without text.
    this.range = [start, content ? Math.max(end, endOf(content, tree.text)) : end];
  }

  get content(): YamlNode | undefined {
    const { contents } = this.#source as { contents: ParsedNode | null };
    if (contents === null || isEmpty(contents)) return undefined;
    this.#content ??= this.tree.node(contents);
    return this.#content;
  }
}

class CommentNode extends TreeNode implements Comment {
  readonly type = 'Comment';
  readonly range: Range;
  readonly value: string;

  constructor(tree: FileTree, range: Range) {
    super(tree);
    this.range = range;
    this.value = tree.text.slice(range[0] + 1, range[1]);
  }
}

class ProblemNode extends TreeNode implements SyntaxProblem {
  readonly type = 'SyntaxProblem';
  readonly code: SyntaxProblem['code'];
  readonly message: string;
  readonly range: Range;

  constructor(tree: FileTree, code: SyntaxProblem['code'], message: string, range: Range) {
    super(tree);
    this.code = code;
    this.message = message;
    this.range = range;
  }
}

class MappingNode extends TreeNode implements Mapping {
  readonly type = 'Mapping';
  readonly #source: YAMLMap.Parsed;
  #entries: readonly Entry[] | undefined;
  #range: Range | undefined;

  constructor(tree: FileTree, source: YAMLMap.Parsed) {
    super(tree);
    this.#source = source;
  }

  get range(): Range {
    this.#range ??= [this.#start(), endOf(this.#source, this.tree.text)];
    return this.#range;
  }

  get anchor(): string | undefined {
    return this.#source.anchor;
  }

  get tag(): string | undefined {
    return this.#source.tag;
  }

  get flow(): boolean {
    return this.#source.flow === true;
  }

  /** `yaml` has a mapping begin behind a first key that is a mapping itself. */
  #start(): number {
    const [first] = this.#source.items as unknown as YamlPair[];
    return Math.min(this.#source.range[0], first?.key.range[0] ?? Number.POSITIVE_INFINITY);
  }

  get entries(): readonly Entry[] {
    this.#entries ??= (this.#source.items as unknown as YamlPair[]).map(
      (pair) => new EntryNode(this.tree, pair),
    );
    return this.#entries;
  }
}

class EntryNode extends TreeNode implements Entry {
  readonly type = 'Entry';
  readonly #source: YamlPair;
  #key: YamlNode | undefined;
  #range: Range | undefined;
  #value: YamlNode | undefined;

  constructor(tree: FileTree, source: YamlPair) {
    super(tree);
    this.#source = source;
  }

  get key(): YamlNode {
    this.#key ??= this.tree.node(this.#source.key);
    return this.#key;
  }

  get name(): string | undefined {
    const { key } = this.#source;
    return isScalar(key) ? textOf(key) : undefined;
  }

  get range(): Range {
    this.#range ??= [this.key.range[0], endOfPair(this.#source, this.tree.text)];
    return this.#range;
  }

  get value(): YamlNode | undefined {
    const { value } = this.#source;
    if (value === null || isEmpty(value)) return undefined;
    this.#value ??= this.tree.node(value);
    return this.#value;
  }
}

class SequenceNode extends TreeNode implements Sequence {
  readonly type = 'Sequence';
  readonly #source: YAMLSeq.Parsed;
  #items: readonly YamlNode[] | undefined;
  #range: Range | undefined;

  constructor(tree: FileTree, source: YAMLSeq.Parsed) {
    super(tree);
    this.#source = source;
  }

  get range(): Range {
    this.#range ??= [this.#source.range[0], endOf(this.#source, this.tree.text)];
    return this.#range;
  }

  get anchor(): string | undefined {
    return this.#source.anchor;
  }

  get tag(): string | undefined {
    return this.#source.tag;
  }

  get flow(): boolean {
    return this.#source.flow === true;
  }

  get items(): readonly YamlNode[] {
    this.#items ??= this.#source.items.map((item) => this.tree.node(item));
    return this.#items;
  }
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function textOf({ value }: YamlScalar): string {
  return typeof value === 'string' ? value : '';
}

class ScalarNode extends TreeNode implements Scalar {
  readonly type = 'Scalar';
  readonly value: string;
  readonly #source: YamlScalar.Parsed;
  #range: Range | undefined;

  constructor(tree: FileTree, source: YamlScalar.Parsed) {
    super(tree);
    this.#source = source;
    this.value = textOf(source);
  }

  get range(): Range {
    this.#range ??= [this.#source.range[0], endOf(this.#source, this.tree.text)];
    return this.#range;
  }

  get style(): ScalarStyle {
    return STYLES[this.#source.type ?? 'PLAIN'] ?? 'plain';
  }

  get anchor(): string | undefined {
    return this.#source.anchor;
  }

  get tag(): string | undefined {
    return this.#source.tag;
  }
}

class AliasNode extends TreeNode implements Alias {
  readonly type = 'Alias';
  readonly name: string;
  readonly range: Range;
  readonly #source: YamlAlias.Parsed;

  constructor(tree: FileTree, source: YamlAlias.Parsed) {
    super(tree);
    this.#source = source;
    this.name = source.source;
    this.range = [source.range[0], source.range[1]];
  }

  get target(): Alias['target'] {
    return this.tree.targetOf(this.#source);
  }
}
