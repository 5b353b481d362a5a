import type { Heredoc } from '../ast.ts';
import { findHeredocWords, type HeredocWord } from './heredoc-words.ts';
import type { LineReader, PhysicalLine } from './logical-lines.ts';
import { MappedText, MappedTextBuilder } from './mapped-text.ts';
import type { LineContext } from './statement.ts';
import { unlocated } from './unlocated.ts';
import type { Span } from './words.ts';

/** A heredoc whose body has been read from the lines after the instruction. */
export interface ReadHeredoc {
  node: Heredoc;
  /** The `<<EOF` on the line. */
  word: Span;
  /** Where the body stands, and the delimiter after it (without tabs) if it is there. */
  body: PhysicalLine;
  delimiter: PhysicalLine | undefined;
  /** Where the heredoc ends in the source. */
  end: number;
}

/** Reads the bodies of the heredocs that the line announces from the lines below it. */
export function readHeredocs({ line, reader, report }: LineContext): ReadHeredoc[] {
  let open = false;
  return findHeredocWords(line.text).map((word) => {
    const heredoc = readHeredoc(word, line, reader);
    if (!heredoc.delimiter && !open) report('unterminatedHeredoc', heredoc.node.range, word.name);
    open ||= !heredoc.delimiter;
    return heredoc;
  });
}

function readHeredoc(
  { start, end, fd, chomp, expand, name }: HeredocWord,
  line: MappedText,
  reader: LineReader,
): ReadHeredoc {
  const { text } = reader;
  const body = { start: reader.position, end: reader.position };
  let delimiter: PhysicalLine | undefined;
  while (!delimiter) {
    const next = reader.next();
    if (!next) break;
    const content = chomp ? skipTabs(text, next) : next.start;
    const isDelimiter = next.end - content === name.length && text.startsWith(name, content);
    if (isDelimiter) delimiter = { start: content, end: next.end };
    else body.end = reader.position;
  }
  const raw = text.slice(body.start, body.end);
  const node: Heredoc = {
    type: 'Heredoc',
    range: line.range(start, end),
    loc: unlocated,
    name,
    fd,
    chomp,
    expand,
    body: {
      type: 'HeredocBody',
      range: [body.start, body.end],
      loc: unlocated,
      value: chomp ? raw.replace(/(^|\n)\t+/g, '$1') : raw,
    },
  };
  return { node, word: { start, end }, body, delimiter, end: delimiter?.end ?? body.end };
}

function skipTabs(text: string, { start, end }: PhysicalLine): number {
  while (start < end && text[start] === '\t') start++;
  return start;
}

/** The body as BuildKit hands it to a shell when the command line is nothing but one heredoc. */
export function bodyText({ node, body }: ReadHeredoc, source: string): MappedText {
  if (!node.chomp) return MappedText.slice(source, body.start, body.end);
  const builder = new MappedTextBuilder();
  for (let at = body.start; at < body.end;) {
    const lineFeed = source.indexOf('\n', at);
    const next = lineFeed < 0 ? body.end : Math.min(lineFeed + 1, body.end);
    const content = skipTabs(source, { start: at, end: next });
    builder.add(source.slice(content, next), content);
    at = next;
  }
  return builder.build(body.start);
}

/**
 * Adds the lines below the command line as BuildKit hands them to a shell: bodies and delimiters, tabs and
 * all.
 */
export function addHeredocLines(
  builder: MappedTextBuilder,
  heredocs: readonly ReadHeredoc[],
  source: string,
): void {
  let nextLine = heredocs[0]!.body.start;
  for (const { node, body, delimiter } of heredocs) {
    builder.add('\n', lineEndBefore(source, nextLine), nextLine);
    builder.add(source.slice(body.start, body.end), body.start);
    if (!delimiter) return;
    builder.add(node.name, delimiter.start);
    const lineFeed = source.indexOf('\n', delimiter.end);
    nextLine = lineFeed < 0 ? source.length : lineFeed + 1;
  }
}

/**
 * Start of the line end in front of `nextLine`, which is `nextLine` itself after the last line of the text.
 */
function lineEndBefore(source: string, nextLine: number): number {
  if (source.endsWith('\r\n', nextLine)) return nextLine - 2;
  return source[nextLine - 1] === '\n' ? nextLine - 1 : nextLine;
}
