import type { AstNode } from '@seaworthy/core';
import type { Script } from '@seaworthy/shell';

/**
 * The syntax tree of a Dockerfile, as BuildKit reads the file.
 *
 * Ranges point into the source, also inside an instruction that is continued over several lines: a word that
 * spans a line continuation has a range that covers the continuation. `value`s are what BuildKit sees, after
 * continuations and comment lines are taken out and quotes are removed, before variables are expanded.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
export interface File extends AstNode {
  type: 'File';
  directives: ParserDirective[];
  instructions: Instruction[];
  /** Every comment line, also those inside continued instructions, in source order. */
  comments: Comment[];
  /** What keeps BuildKit from reading the file as written, in source order. */
  problems: SyntaxProblem[];
  /** The continuation and escape character: `\`, or a backtick after `# escape=`. */
  escape: '\\' | '`';
}

/** `# syntax=…`, `# escape=…` or `# check=…` at the top of the file. */
export interface ParserDirective extends AstNode {
  type: 'ParserDirective';
  /** Lower case. */
  name: 'syntax' | 'escape' | 'check';
  value: string;
}

/** A line that begins with `#` and is no parser directive. */
export interface Comment extends AstNode {
  type: 'Comment';
  /** The text after `#`, not trimmed. */
  value: string;
}

/** A place that BuildKit refuses, or reads in another way than it looks. */
export interface SyntaxProblem extends AstNode {
  type: 'SyntaxProblem';
  code:
    | 'unknownInstruction'
    | 'missingArguments'
    | 'tooManyArguments'
    | 'malformedExecForm'
    | 'malformedKeyValue'
    | 'unknownFlag'
    | 'malformedFlag'
    | 'unterminatedHeredoc'
    | 'unterminatedQuote'
    | 'malformedVariable'
    | 'malformedOnbuild'
    | 'malformedHealthcheck'
    | 'malformedFrom'
    | 'malformedDirective';
  /** The offending text or name, for the message; short, and empty where the range says it all. */
  subject: string;
}

/** The name of an instruction. */
export interface Keyword extends AstNode {
  type: 'Keyword';
  /** Upper case. */
  value: string;
}

/** `--name` or `--name=value`, before the arguments. */
export interface Flag extends AstNode {
  type: 'Flag';
  /** Without the dashes, as written: `mount`, `chown`, `from`. */
  name: string;
  /** The part after `=`; absent for a bare `--link`. */
  value?: Word | undefined;
  /**
   * The comma-separated `key=value` parts of `--mount=…`; empty for other flags. A part without `=` has no
   * value.
   */
  options: FlagOption[];
}

/** `key=value` or `key` in a `--mount`. */
export interface FlagOption extends AstNode {
  type: 'FlagOption';
  /** Lower case: `type`, `id`, `target`. */
  key: string;
  value?: Word | undefined;
}

/** One argument. */
export interface Word extends AstNode {
  type: 'Word';
  /** Quotes and escapes removed, variables as written: `"a$X"` → `a$X`. */
  value: string;
  /** As BuildKit has it before quote removal: continuations removed, quotes kept. */
  raw: string;
  /** The quote character around the whole word, if the word is exactly one quoted string. */
  quote?: '"' | "'" | undefined;
  /** `value` cut at its variables. Empty for a word in which BuildKit expands nothing. */
  parts: WordPart[];
}

/** What a word consists of. */
export type WordPart = LiteralText | Variable;

/** Text between the variables of a word. */
export interface LiteralText extends AstNode {
  type: 'LiteralText';
  value: string;
}

/** `$name`, `${name}`, `${name:-word}`, `${name#pattern}`, `${name/pattern/replacement}`, … */
export interface Variable extends AstNode {
  type: 'Variable';
  name: string;
  /** Absent for the plain forms. `:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` `//`. */
  operator?: ':-' | '-' | ':+' | '+' | ':?' | '?' | '#' | '##' | '%' | '%%' | '/' | '//' | undefined;
  /** The word after the operator, as parts; for `/` and `//` the pattern. */
  word: WordPart[];
  /** Only for `/` and `//`. */
  replacement: WordPart[];
}

/** `NAME=value`, or the legacy `NAME value`. */
export interface KeyValue extends AstNode {
  type: 'KeyValue';
  key: Word;
  /** Absent only for `ARG NAME`. */
  value?: Word | undefined;
  /** Written with a space instead of `=` (`ENV NAME some value`). */
  legacy: boolean;
}

/** A here-document: `<<EOF` on the instruction's line and its body below. */
export interface Heredoc extends AstNode {
  type: 'Heredoc';
  /** The delimiter without quotes. */
  name: string;
  /** File descriptor, 0 when not written. */
  fd: number;
  /** `<<-`: leading tabs of the body are dropped. */
  chomp: boolean;
  /** False when the delimiter is quoted: nothing in the body is expanded. */
  expand: boolean;
  /**
   * The lines between the instruction and the delimiter line, line ends included. `range` is the `<<EOF` word
   * itself.
   */
  body: HeredocBody;
}

/** The text of a heredoc. */
export interface HeredocBody extends AstNode {
  type: 'HeredocBody';
  /** As BuildKit hands it on: tabs dropped after `<<-`. */
  value: string;
}

/** A command line that a shell reads. */
export interface ShellForm extends AstNode {
  type: 'ShellForm';
  /**
   * What the shell gets: the joined line, or the body when the line is nothing but one heredoc (`RUN <<EOF`).
   */
  text: string;
  /** Parsed on first use; the ranges of its commands and words point into the Dockerfile. */
  readonly script: Script;
}

/** `["executable", "argument"]`. */
export interface ExecForm extends AstNode {
  type: 'ExecForm';
  elements: ExecElement[];
}

/** One string of an exec form. */
export interface ExecElement extends AstNode {
  type: 'ExecElement';
  /** The decoded JSON string. The range includes the quotes. */
  value: string;
}

/** What `RUN`, `CMD`, `ENTRYPOINT`, `HEALTHCHECK` and `SHELL` take. */
export type Command = ShellForm | ExecForm;

interface InstructionBase extends AstNode {
  keyword: Keyword;
  flags: Flag[];
  heredocs: Heredoc[];
}

/** `FROM [--platform=…] image [AS name]`. */
export interface From extends InstructionBase {
  type: 'From';
  image?: Word | undefined;
  /** The name after `AS`. */
  as?: Word | undefined;
}

/** `RUN [--mount=…] command`. */
export interface Run extends InstructionBase {
  type: 'Run';
  command?: Command | undefined;
}

/** `CMD command`. */
export interface Cmd extends InstructionBase {
  type: 'Cmd';
  command?: Command | undefined;
}

/** `ENTRYPOINT command`. */
export interface Entrypoint extends InstructionBase {
  type: 'Entrypoint';
  command?: Command | undefined;
}

/** `HEALTHCHECK [--interval=…] CMD command` or `HEALTHCHECK NONE`. */
export interface Healthcheck extends InstructionBase {
  type: 'Healthcheck';
  /** `HEALTHCHECK NONE`. */
  none: boolean;
  command?: Command | undefined;
}

/** `SHELL ["executable", …]`. */
export interface Shell extends InstructionBase {
  type: 'Shell';
  command?: ExecForm | undefined;
}

interface TransferInstruction extends InstructionBase {
  /** Paths, URLs or image-relative paths; a heredoc source is in `heredocs` and not here. */
  sources: Word[];
  destination?: Word | undefined;
  /** Written as a JSON array. */
  json: boolean;
}

/** `COPY [--from=…] source… destination`. */
export interface Copy extends TransferInstruction {
  type: 'Copy';
}

/** `ADD [--checksum=…] source… destination`. */
export interface Add extends TransferInstruction {
  type: 'Add';
}

/** `ENV name=value …`. */
export interface Env extends InstructionBase {
  type: 'Env';
  pairs: KeyValue[];
}

/** `ARG name[=default] …`. */
export interface Arg extends InstructionBase {
  type: 'Arg';
  pairs: KeyValue[];
}

/** `LABEL name=value …`. */
export interface Label extends InstructionBase {
  type: 'Label';
  pairs: KeyValue[];
}

/** `USER user[:group]`. */
export interface User extends InstructionBase {
  type: 'User';
  user?: Word | undefined;
}

/** `WORKDIR path`. */
export interface Workdir extends InstructionBase {
  type: 'Workdir';
  path?: Word | undefined;
}

/** `EXPOSE port[/protocol] …`. */
export interface Expose extends InstructionBase {
  type: 'Expose';
  ports: Word[];
}

/** `VOLUME path …` or `VOLUME ["path", …]`. */
export interface Volume extends InstructionBase {
  type: 'Volume';
  paths: Word[];
  json: boolean;
}

/** `STOPSIGNAL signal`. */
export interface Stopsignal extends InstructionBase {
  type: 'Stopsignal';
  signal?: Word | undefined;
}

/** `MAINTAINER name`, which is deprecated. */
export interface Maintainer extends InstructionBase {
  type: 'Maintainer';
  name?: Word | undefined;
}

/** `ONBUILD instruction`. */
export interface Onbuild extends InstructionBase {
  type: 'Onbuild';
  instruction?: Instruction | undefined;
}

/** An instruction whose keyword BuildKit does not know. */
export interface UnknownInstruction extends InstructionBase {
  type: 'UnknownInstruction';
}

/** Any instruction, also one that is not known. */
export type Instruction =
  | Add
  | Arg
  | Cmd
  | Copy
  | Entrypoint
  | Env
  | Expose
  | From
  | Healthcheck
  | Label
  | Maintainer
  | Onbuild
  | Run
  | Shell
  | Stopsignal
  | UnknownInstruction
  | User
  | Volume
  | Workdir;

/** Any node of the tree. */
export type Node =
  | Command
  | Comment
  | ExecElement
  | File
  | Flag
  | FlagOption
  | Heredoc
  | HeredocBody
  | Instruction
  | KeyValue
  | Keyword
  | ParserDirective
  | SyntaxProblem
  | Word
  | WordPart;

const instruction = ['keyword', 'flags'] as const;

/** Where each type of node has its children, in source order. */
export const visitorKeys: Record<Node['type'], readonly string[]> = {
  File: ['directives', 'comments', 'instructions', 'problems'],
  ParserDirective: [],
  Comment: [],
  SyntaxProblem: [],
  Keyword: [],
  Flag: ['value', 'options'],
  FlagOption: ['value'],
  Word: ['parts'],
  LiteralText: [],
  Variable: ['word', 'replacement'],
  KeyValue: ['key', 'value'],
  Heredoc: ['body'],
  HeredocBody: [],
  ShellForm: [],
  ExecForm: ['elements'],
  ExecElement: [],
  From: [...instruction, 'image', 'as'],
  Run: [...instruction, 'command', 'heredocs'],
  Cmd: [...instruction, 'command', 'heredocs'],
  Entrypoint: [...instruction, 'command', 'heredocs'],
  Healthcheck: [...instruction, 'command', 'heredocs'],
  Shell: [...instruction, 'command'],
  Copy: [...instruction, 'sources', 'destination', 'heredocs'],
  Add: [...instruction, 'sources', 'destination', 'heredocs'],
  Env: [...instruction, 'pairs'],
  Arg: [...instruction, 'pairs'],
  Label: [...instruction, 'pairs'],
  User: [...instruction, 'user'],
  Workdir: [...instruction, 'path'],
  Expose: [...instruction, 'ports'],
  Volume: [...instruction, 'paths'],
  Stopsignal: [...instruction, 'signal'],
  Maintainer: [...instruction, 'name'],
  Onbuild: [...instruction, 'instruction'],
  UnknownInstruction: [...instruction],
};

/**
 * For each visited node type, the handler's signature; `File:exit` and friends run after the node's children.
 */
export type Visitor = {
  [Type in Node['type'] as Type | `${Type}:exit`]?: (node: Extract<Node, { type: Type }>) => void;
};
