import type { LineIndex, Range, SourceLocation } from '@seaworthy/core';
import type { Alias, Comment, Document, Entry, File, Mapping, Scalar, ScalarStyle } from '../ast.ts';
import type { Sequence, SyntaxProblem, YamlNode } from '../ast.ts';

/** What all nodes have; `loc` is only worked out for those that ask. Readers set the range of a collection at its end. */
abstract class TreeNode {
  // Not private: for each of the many nodes, setting up a private field takes longer than all the rest.
  readonly lines: LineIndex;
  range: Range;

  constructor(lines: LineIndex, range: Range) {
    this.lines = lines;
    this.range = range;
  }

  get loc(): SourceLocation {
    return this.lines.location(this.range);
  }
}

export class FileNode extends TreeNode implements File {
  readonly type = 'File';
  readonly documents: readonly Document[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];

  constructor(
    lines: LineIndex,
    range: Range,
    documents: readonly Document[],
    comments: readonly Comment[],
    problems: readonly SyntaxProblem[],
  ) {
    super(lines, range);
    this.documents = documents;
    this.comments = comments;
    this.problems = problems;
  }
}

export class DocumentNode extends TreeNode implements Document {
  readonly type = 'Document';
  readonly content: YamlNode | undefined;

  constructor(lines: LineIndex, range: Range, content: YamlNode | undefined) {
    super(lines, range);
    this.content = content;
  }
}

export class CommentNode extends TreeNode implements Comment {
  readonly type = 'Comment';
  readonly value: string;

  /** @param value without the sign */
  constructor(lines: LineIndex, range: Range, value: string) {
    super(lines, range);
    this.value = value;
  }
}

export class ProblemNode extends TreeNode implements SyntaxProblem {
  readonly type = 'SyntaxProblem';
  readonly code: SyntaxProblem['code'];
  readonly message: string;

  constructor(lines: LineIndex, range: Range, code: SyntaxProblem['code'], message: string) {
    super(lines, range);
    this.code = code;
    this.message = message;
  }
}

/** What stands before a value: `&name`, and a tag. */
export interface Properties {
  readonly anchor?: string;
  readonly tag?: string;
}

abstract class ContentNode extends TreeNode {
  readonly anchor: string | undefined;
  readonly tag: string | undefined;

  constructor(lines: LineIndex, range: Range, { anchor, tag }: Properties) {
    super(lines, range);
    this.anchor = anchor;
    this.tag = tag;
  }
}

abstract class CollectionNode extends ContentNode {
  readonly flow: boolean;

  constructor(lines: LineIndex, range: Range, flow: boolean, properties: Properties) {
    super(lines, range, properties);
    this.flow = flow;
  }
}

export class MappingNode extends CollectionNode implements Mapping {
  readonly type = 'Mapping';
  readonly entries: Entry[] = [];
}

export class EntryNode extends TreeNode implements Entry {
  readonly type = 'Entry';
  readonly key: YamlNode;
  readonly value: YamlNode | undefined;
  readonly name: string | undefined;

  constructor(lines: LineIndex, range: Range, key: YamlNode, value: YamlNode | undefined) {
    super(lines, range);
    this.key = key;
    this.value = value;
    this.name = key.type === 'Scalar' ? key.value : undefined;
  }
}

export class SequenceNode extends CollectionNode implements Sequence {
  readonly type = 'Sequence';
  readonly items: YamlNode[] = [];
}

export class ScalarNode extends ContentNode implements Scalar {
  readonly type = 'Scalar';
  readonly value: string;
  readonly style: ScalarStyle;

  constructor(lines: LineIndex, range: Range, value: string, style: ScalarStyle, properties: Properties) {
    super(lines, range, properties);
    this.value = value;
    this.style = style;
  }
}

export class AliasNode extends TreeNode implements Alias {
  readonly type = 'Alias';
  readonly name: string;
  readonly target: Alias['target'];

  constructor(lines: LineIndex, range: Range, name: string, target: Alias['target']) {
    super(lines, range);
    this.name = name;
    this.target = target;
  }
}
