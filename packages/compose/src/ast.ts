import type { AstNode, VisitorKeys } from '@seaworthy/core';

/**
 * The syntax tree of a Compose file: YAML as it is written, with every anchor, alias, merge key and `${…}` in
 * place. What Compose makes of it is the model's business, see `ComposeSourceCode`.
 *
 * The tree is built on demand: a part that nobody asks for costs nothing.
 */
export interface File extends AstNode {
  readonly type: 'File';
  /** Compose merges them, the later over the earlier. An empty file has none. */
  readonly documents: readonly Document[];
  /** In source order; a `#` in a block scalar is none. */
  readonly comments: readonly Comment[];
  /** What keeps the file from being read as written, in source order. */
  readonly problems: readonly SyntaxProblem[];
}

/** One document of the stream. */
export interface Document extends AstNode {
  readonly type: 'Document';
  readonly content: YamlNode | undefined;
}

/** A comment; `value` is the text after `#`. */
export interface Comment extends AstNode {
  readonly type: 'Comment';
  readonly value: string;
}

/** A place that YAML does not allow, or where the file cannot be followed. */
export interface SyntaxProblem extends AstNode {
  readonly type: 'SyntaxProblem';
  readonly code:
    | 'duplicateKey'
    | 'indentation'
    | 'tab'
    | 'tooDeep'
    | 'unclosedQuote'
    | 'unknownAlias'
    | 'unreadable';
  /** What is wrong, as a part of a sentence: "this key stands twice in its mapping". */
  readonly message: string;
}

interface ContentNode extends AstNode {
  /** `&name`, without the sign. */
  readonly anchor: string | undefined;
  /** As written: `!reset`, `!override`, `!!str`. */
  readonly tag: string | undefined;
}

/** `key: value` lines, or `{ key: value }`. */
export interface Mapping extends ContentNode {
  readonly type: 'Mapping';
  readonly entries: readonly Entry[];
  /** Written in braces. */
  readonly flow: boolean;
}

/** One key with its value. */
export interface Entry extends AstNode {
  readonly type: 'Entry';
  readonly key: YamlNode;
  /** Undefined where nothing is written after the colon. */
  readonly value: YamlNode | undefined;
  /** The text of the key; undefined for a key that is no scalar. */
  readonly name: string | undefined;
}

/** `- item` lines, or `[item]`. */
export interface Sequence extends ContentNode {
  readonly type: 'Sequence';
  readonly items: readonly YamlNode[];
  /** Written in brackets. */
  readonly flow: boolean;
}

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A text, number, switch or null: which of them it is, the reader decides. */
export interface Scalar extends ContentNode {
  readonly type: 'Scalar';
  /** Quotes, escapes, folding and indentation removed; numbers as written. */
  readonly value: string;
  readonly style: ScalarStyle;
}

/** `*name`. */
export interface Alias extends AstNode {
  readonly type: 'Alias';
  readonly name: string;
  /** What the alias stands for; undefined when nothing before it has the anchor. */
  readonly target: Exclude<YamlNode, Alias> | undefined;
}

/** What a key can hold. */
export type YamlNode = Alias | Mapping | Scalar | Sequence;

/** Every node of the tree. */
export type Node = Comment | Document | Entry | File | SyntaxProblem | YamlNode;

/** The functions of a rule, by node type; with `:exit` they run after the node's children. */
export type Visitor = {
  [Type in Node['type'] as Type | `${Type}:exit`]?: (node: Extract<Node, { type: Type }>) => void;
};

/** Where each type of node has its children, in source order. */
export const visitorKeys: VisitorKeys & Record<Node['type'], readonly string[]> = {
  File: ['documents', 'comments', 'problems'],
  Document: ['content'],
  Mapping: ['entries'],
  Entry: ['key', 'value'],
  Sequence: ['items'],
  Scalar: [],
  Alias: [],
  Comment: [],
  SyntaxProblem: [],
};
