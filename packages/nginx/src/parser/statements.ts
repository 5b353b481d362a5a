import { LineIndex, type Range } from '@seaworthy/core';
import type { Argument, Block, Comment, Directive, Entry, SyntaxProblem } from '../ast.ts';
import { contextIn, MOST_LEVELS, type Context } from '../model/contexts.ts';
import { endOfLua } from './lua.ts';
import { splitAtMissingSemicolons, type Words } from './missing-semicolons.ts';
import { isPlaceholder, placeholderLines } from './placeholders.ts';
import { reportTo, type Report } from './problems.ts';
import { Tokenizer, type Sign } from './tokenizer.ts';
import { unlocated } from './unlocated.ts';

/** The statements of a text, with what is wrong in it. */
export interface Statements {
  directives: Directive[];
  comments: Comment[];
  problems: SyntaxProblem[];
}

/** A block that is being read. */
interface Frame {
  /** Undefined for the top level, and for braces without a name. */
  head: Directive | Entry | undefined;
  block: Block;
  context: Context | undefined;
  /** Whether the block holds data instead of directives. */
  data: boolean;
  /** The column of the first word of the line that opens the block. */
  indent: number;
  /** Where the block begins, to see whether something stands on the same line. */
  start: number;
  /** Whether a statement inside is indented more than the block itself, so that less indentation means something. */
  indented: boolean;
}

const DATA = /^(?:map|geo|types|split_clients|charset_map|match|num_map)$/u;

/**
 * Reads statements. Where blocks are left open at the end, the text is read a second time with the help of its
 * indentation, which tells at which block a `}` is missing.
 */
export function readStatements(text: string, start: number): Statements {
  const plain = new StatementReader(text, start, false).read();
  const open = countOf(plain, 'missingBrace');
  if (open === 0) return plain;
  const byIndent = new StatementReader(text, start, true).read();
  const explained = countOf(byIndent, 'missingBrace') === open && countOf(byIndent, 'unexpectedBrace') === 0;
  return explained ? byIndent : plain;
}

function countOf({ problems }: Statements, code: SyntaxProblem['code']): number {
  return problems.filter((problem) => problem.code === code).length;
}

class StatementReader {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #statements: Statements = { directives: [], comments: [], problems: [] };
  readonly #report: Report;
  readonly #tokens: Tokenizer;
  readonly #frames: Frame[];
  /** Whether indentation closes blocks. */
  readonly #byIndent: boolean;
  /** Whether the words of the statement stand on several lines, of which one may lack its `;`. */
  #spansLines = false;
  #isTooDeep = false;
  /** What was measured last, so that a long run of blanks is gone over once. */
  #lastIndent = { line: 0, column: 0 };
  #lastEnd = { offset: -1, end: 0 };

  constructor(text: string, start: number, byIndent: boolean) {
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#byIndent = byIndent;
    this.#report = reportTo(this.#statements.problems);
    this.#tokens = new Tokenizer(text, start, this.#statements.comments, this.#report);
    const block = newBlock(start);
    block.directives = this.#statements.directives;
    this.#frames = [{ head: undefined, block, context: undefined, data: false, indent: -1, start, indented: true }];
  }

  read(): Statements {
    let words: Argument[] = [];
    this.#spansLines = false;
    for (;;) {
      const token = this.#tokens.next();
      if (token.type === 'Argument') {
        if (this.#byIndent && words.length === 0) this.#lookAtIndent(token.range[0]);
        if (words.length > 0 && this.#tokens.afterLineEnd) this.#spansLines = true;
        words.push(token);
        continue;
      }
      this.#endWords(words, token);
      words = [];
      this.#spansLines = false;
      if (token.type === 'end') return this.#finish(token.range[0]);
    }
  }

  get #frame(): Frame {
    return this.#frames.at(-1)!;
  }

  /** What a sign does with the words before it. */
  #endWords(words: readonly Argument[], sign: Sign): void {
    const { type, range } = sign;
    if (type === ';' || type === '{') {
      if (words.length === 0) this.#report('unexpectedTerminator', range, type);
      else this.#addStatements({ words, opensBlock: type === '{' }, range);
      if (type === '{') this.#openBlock(words, range);
      return;
    }
    if (words.length > 0) {
      const last = words.at(-1)!;
      this.#addStatements({ words, opensBlock: false }, undefined);
      if (!isPlaceholder(last)) this.#report('missingSemicolon', last.range, last.value);
    }
    if (type === '}') this.#closeBlock(range);
  }

  #addStatements(all: Words, terminator: Sign['range'] | undefined): void {
    const { data, context } = this.#frame;
    if (data) {
      this.#frame.block.entries.push(entryOf(all.words, terminator));
      return;
    }
    if (!this.#spansLines) {
      this.#frame.block.directives.push(directiveOf(all.words, terminator));
      return;
    }
    const startsLine = ({ range }: Argument): boolean => this.#indentAt(range[0]) === this.#columnAt(range[0]);
    const columnOf = ({ range }: Argument): number => this.#columnAt(range[0]);
    const lines = placeholderLines(all.words, startsLine);
    for (const line of lines) this.#frame.block.directives.push(directiveOf([line], undefined));
    if (lines.length === all.words.length) return;
    const rest = { ...all, words: all.words.slice(lines.length) };
    const statements = splitAtMissingSemicolons(rest, { context, startsLine, columnOf });
    for (const [index, { words }] of statements.entries()) {
      const isLast = index === statements.length - 1;
      this.#frame.block.directives.push(directiveOf(words, isLast ? terminator : undefined));
      if (!isLast) this.#report('missingSemicolon', words.at(-1)!.range, words.at(-1)!.value);
    }
  }

  #openBlock(words: readonly Argument[], { 0: start }: Sign['range']): void {
    const { block: outer, context, data } = this.#frame;
    const block = newBlock(start);
    const head = words.length === 0 ? undefined : data ? outer.entries.at(-1) : outer.directives.at(-1);
    if (!head) {
      // Braces without a name: what is inside belongs to the block around them.
      block.directives = outer.directives;
      block.entries = outer.entries;
    } else if (head.type === 'Directive') {
      head.block = block;
      if (head.name.endsWith("_by_lua_block")) return this.#readLua(head, block);
    }
    const name = head?.type === 'Directive' ? head.name : '';
    if (this.#frames.length > MOST_LEVELS) this.#reportDepth(words[0]?.range ?? block.range);
    this.#frames.push({
      head,
      block,
      context: head ? contextIn(name, context) : context,
      data: data || DATA.test(name),
      indent: this.#indentAt(head ? head.range[0] : start),
      start,
      indented: false,
    });
  }

  #readLua(head: Directive, block: Block): void {
    const end = endOfLua(this.#text, this.#tokens.position);
    block.lua = true;
    if (end === -1) this.#report('unterminatedLua', head.word.range, head.name);
    else block.closed = true;
    const stop = end === -1 ? this.#text.length : end + 1;
    block.range = [block.range[0], stop];
    head.range = [head.range[0], stop];
    this.#tokens.position = stop;
  }

  #reportDepth(range: Range): void {
    if (!this.#isTooDeep) this.#report('tooDeep', range, String(MOST_LEVELS));
    this.#isTooDeep = true;
  }

  #closeBlock(brace: Sign['range']): void {
    if (this.#byIndent) this.#closeByIndent(brace[0], 0);
    if (this.#frames.length === 1) {
      this.#report('unexpectedBrace', brace, '}');
      return;
    }
    this.#endFrame(this.#frames.pop()!, brace[1], true);
  }

  #endFrame({ head, block }: Frame, end: number, closed: boolean): void {
    block.range = [block.range[0], end];
    block.closed = closed;
    if (head) head.range = [head.range[0], end];
  }

  /** Closes the blocks that a statement at `offset` cannot be meant to stand in. */
  #lookAtIndent(offset: number): void {
    this.#closeByIndent(offset, 1);
    const column = this.#columnAt(offset);
    if (column > this.#frame.indent && this.#indentAt(offset) === column) this.#frame.indented = true;
  }

  /**
   * Closes every block that what begins at `offset` cannot stand in, because it is the first of its line and is
   * indented less than the line that opens the block (or as little, for a statement: `least` is 1).
   */
  #closeByIndent(offset: number, least: 0 | 1): void {
    const column = this.#columnAt(offset);
    if (this.#indentAt(offset) !== column) return;
    const line = this.#lines.position(offset).line;
    for (let frame = this.#frame; frame.head && column < frame.indent + least; frame = this.#frame) {
      if (least === 1 && !frame.indented) return;
      if (this.#lines.position(frame.start).line === line) return;
      this.#leaveOpen(this.#frames.pop()!, offset);
    }
  }

  #leaveOpen(frame: Frame, offset: number): void {
    this.#endFrame(frame, Math.max(frame.start + 1, this.#endOfTextBefore(offset)), false);
    const word = frame.head?.type === 'Directive' ? frame.head.word : frame.head?.words[0];
    this.#report('missingBrace', word?.range ?? [frame.start, frame.start + 1], word?.value ?? '{');
  }

  #endOfTextBefore(offset: number): number {
    if (this.#lastEnd.offset !== offset) {
      let end = offset;
      while (end > 0 && /\s/u.test(this.#text[end - 1]!)) end -= 1;
      this.#lastEnd = { offset, end };
    }
    return this.#lastEnd.end;
  }

  #finish(end: number): Statements {
    while (this.#frames.length > 1) this.#leaveOpen(this.#frames.pop()!, end);
    this.#statements.problems.sort((a, b) => a.range[0] - b.range[0]);
    return this.#statements;
  }

  #columnAt(offset: number): number {
    return this.#lines.position(offset).column;
  }

  /** The column of the first character of the line that is no blank. */
  #indentAt(offset: number): number {
    const { line } = this.#lines.position(offset);
    if (this.#lastIndent.line !== line) {
      const start = this.#lines.lineStart(line);
      const blanks = /[ \t]*/uy;
      blanks.lastIndex = start;
      blanks.exec(this.#text);
      this.#lastIndent = { line, column: blanks.lastIndex - start };
    }
    return this.#lastIndent.column;
  }
}

function newBlock(start: number): Block {
  return {
    type: 'Block',
    range: [start, start + 1],
    loc: unlocated,
    directives: [],
    entries: [],
    lua: false,
    closed: false,
  };
}

function directiveOf(words: readonly Argument[], terminator: Sign['range'] | undefined): Directive {
  const [word, ...args] = words;
  return {
    type: 'Directive',
    range: [word!.range[0], terminator?.[1] ?? words.at(-1)!.range[1]],
    loc: unlocated,
    name: word!.value,
    word: word!,
    args,
    block: undefined,
  };
}

function entryOf(words: readonly Argument[], terminator: Sign['range'] | undefined): Entry {
  return {
    type: 'Entry',
    range: [words[0]!.range[0], terminator?.[1] ?? words.at(-1)!.range[1]],
    loc: unlocated,
    words: [...words],
  };
}
