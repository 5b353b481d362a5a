import type { AstNode, Range, VisitorKeys } from '@seaworthy/core';

/**
 * The tree of an env file. It says what stands where and decides nothing that the readers of such files
 * disagree about: how a quote ends, what is expanded and what is cut off is for `readers/` to say. Between
 * the ranges of the nodes, the comments, the `export` keywords and the separators there is only white space,
 * so the file can be put together again from them byte for byte.
 */

/** A comment of its own line or after a value; `value` is the text without the `#`. */
export interface Comment extends AstNode {
  type: 'Comment';
  value: string;
}

/** The name of a variable, as written: `MY KEY` and `1K` are names that some readers refuse. */
export interface Key extends AstNode {
  type: 'Key';
  value: string;
}

/** A quote that at least one reader takes off. */
export type Quote = '"' | "'" | '`';

/** What stands on the right side. */
export interface EntryValue extends AstNode {
  type: 'EntryValue';
  /** Undefined when the value is bare, and when its quote is never closed. */
  quote: Quote | undefined;
  /** As written, with its quotes, without white space and comment around it. Of `range`. */
  raw: string;
  /** Without the quotes, escapes as written. Of `inner`. */
  text: string;
  inner: Range;
  /** What stands behind the closing quote and is no comment: `b` in `"a"b`. */
  tail: Range | undefined;
}

/** `KEY=value`, also `export KEY=value` and, where some readers take it, `KEY: value`. */
export interface Entry extends AstNode {
  type: 'Entry';
  /** The word `export`. */
  exported: Range | undefined;
  key: Key;
  /** The `=` or `:` without the white space around it. */
  separator: Range;
  /** Empty, and directly behind the separator, in `KEY=`. */
  value: EntryValue;
  /** Behind the value; also in `comments` of the file. */
  comment: Comment | undefined;
}

/** A name on a line of its own. Some readers hand the variable of the host through. */
export interface BareName extends AstNode {
  type: 'BareName';
  /** The word `export`. */
  exported: Range | undefined;
  key: Key;
}

/** A line that is no assignment, name or comment: a conflict marker, a heading, a stray word. */
export interface Junk extends AstNode {
  type: 'Junk';
  /** As written, without white space around it. */
  value: string;
}

/** What a file consists of, besides comments. */
export type Statement = Entry | BareName | Junk;

/** A whole file. */
export interface File extends AstNode {
  type: 'File';
  /** In source order. */
  body: Statement[];
  /** All of them, in source order. */
  comments: Comment[];
}

/** Every node that a visitor meets. */
export type Node = File | Statement | Key | EntryValue;

/** The functions of a rule, by node type. */
export type Visitor = {
  [Type in Node['type']]?: (node: Extract<Node, { type: Type }>) => void;
} & {
  [Type in Node['type'] as `${Type}:exit`]?: (node: Extract<Node, { type: Type }>) => void;
};

export const visitorKeys: VisitorKeys = {
  File: ['body'],
  Entry: ['key', 'value'],
  BareName: ['key'],
  Junk: [],
  Key: [],
  EntryValue: [],
};
