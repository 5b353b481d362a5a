import type { AstNode, VisitorKeys } from '@seaworthy/core';

/**
 * The syntax tree of an nginx configuration, as nginx's own `ngx_conf_read_token` reads it.
 *
 * A file is a list of statements. A statement is words, then `;` or a block. The first word is the name of a
 * directive, the others are its arguments; in blocks that hold data (`map`, `types` …) the statements are
 * {@link Entry entries} instead.
 *
 * @see https://nginx.org/en/docs/beginners_guide.html#conf_structure
 */
export interface File extends AstNode {
  type: 'File';
  /** The statements of the top level; none in a {@link File.template template}. */
  directives: Directive[];
  /** Every comment in source order. */
  comments: Comment[];
  /** What keeps nginx from reading the file as it is meant, in source order; of very many, the first hundred. */
  problems: SyntaxProblem[];
  /** The language of which this file is a template that has to be rendered first. Its statements are not read. */
  template: TemplateLanguage | undefined;
}

export type TemplateLanguage = 'Jinja' | 'ERB' | 'Go';

/** `name argument …;` or `name argument … { … }`. The range ends behind the `;` or the `}`. */
export interface Directive extends AstNode {
  type: 'Directive';
  /** The value of {@link Directive.word}: `add_header`. Names are case-sensitive. */
  name: string;
  /** The name as it is written, with its place. Visitors do not meet it. */
  word: Argument;
  args: Argument[];
  /** What stands between the braces; undefined for a statement that ends with `;`. */
  block: Block | undefined;
}

/** `{ … }`: the range has the braces in it. A brace that is missing has no part in it. */
export interface Block extends AstNode {
  type: 'Block';
  directives: Directive[];
  /** The lines of a block of data: `map`, `geo`, `types`, `split_clients`, `charset_map`, `match`. */
  entries: Entry[];
  /** Whether this is the Lua code of a `*_by_lua_block`, which has neither directives nor entries. */
  lua: boolean;
  /** False when its `}` is missing. */
  closed: boolean;
}

/** One line of a block of data, such as `default 0;` or `text/html html htm;`. */
export interface Entry extends AstNode {
  type: 'Entry';
  words: Argument[];
}

/** A word of a statement. The range has the quotes in it. */
export interface Argument extends AstNode {
  type: 'Argument';
  /** What nginx stores: without quotes, `\"`, `\'` and `\\` without backslash, `\t`, `\r`, `\n` as control characters. */
  value: string;
  quote: '"' | "'" | undefined;
  /**
   * What looks like a variable in it, in order. Whether nginx replaces them depends on the directive: it does in
   * `add_header`, and does not in `listen` or in a regular expression.
   */
  variables: Variable[];
}

/** `$name`, `${name}` or the capture `$1`. The range has the dollar sign and the braces in it. */
export interface Variable extends AstNode {
  type: 'Variable';
  /** Without dollar sign and braces. */
  name: string;
  /**
   * Whether the name is upper case, as are those that `envsubst` replaces when the container starts
   * (`/etc/nginx/templates/*.template` of the official image). The value is not known before.
   */
  placeholder: boolean;
}

/** A comment; `value` is the text after `#`, not trimmed. */
export interface Comment extends AstNode {
  type: 'Comment';
  value: string;
}

/** A place at which the text is not what it is meant to be; the range is where a person would repair it. */
export interface SyntaxProblem extends AstNode {
  type: 'SyntaxProblem';
  code:
    | 'missingSemicolon'
    | 'missingBrace'
    | 'unexpectedBrace'
    | 'unexpectedTerminator'
    | 'unterminatedQuote'
    | 'textAfterQuote'
    | 'unterminatedLua'
    | 'tooLong'
    | 'tooDeep'
    | 'template';
  /** The offending text or name, for the message; short, and empty where the range says it all. */
  subject: string;
}

/** Every node that a visitor meets. */
export type Node = File | Directive | Block | Entry | Argument | Variable | Comment | SyntaxProblem;

/** The functions of a rule, by node type. */
export type Visitor = {
  [Type in Node['type']]?: (node: Extract<Node, { type: Type }>) => void;
} & {
  [Type in Node['type'] as `${Type}:exit`]?: (node: Extract<Node, { type: Type }>) => void;
};

export const visitorKeys: VisitorKeys = {
  File: ['directives', 'comments', 'problems'],
  Directive: ['args', 'block'],
  Block: ['directives', 'entries'],
  Entry: ['words'],
  Argument: ['variables'],
  Variable: [],
  Comment: [],
  SyntaxProblem: [],
};
