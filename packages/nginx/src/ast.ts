import type { AstNode, VisitorKeys } from '@seaworthy/core';

/** A comment; `value` is the text without the comment sign. */
export interface Comment extends AstNode {
  type: 'Comment';
  value: string;
}

/** A whole file. */
export interface File extends AstNode {
  type: 'File';
  comments: Comment[];
}

/** Every node that a visitor meets. */
export type Node = File;

/** The functions of a rule, by node type. */
export type Visitor = {
  [Type in Node['type']]?: (node: Extract<Node, { type: Type }>) => void;
} & {
  [Type in Node['type'] as `${Type}:exit`]?: (node: Extract<Node, { type: Type }>) => void;
};

export const visitorKeys: VisitorKeys = { File: [] };
