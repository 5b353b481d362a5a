import { isBlank } from './characters.ts';
import { type MappedText, MappedTextBuilder } from './mapped-text.ts';
import type { Span } from './words.ts';

/** `--name=value` as it is written and without its quotes. */
export interface RawFlag extends Span {
  unquoted: MappedText;
  /** Without the dashes. */
  name: string;
  /** Offset of the `=` on the line; undefined without one. */
  equals: number | undefined;
  /** Where the quote stands that nothing closes. */
  openQuote: number | undefined;
}

/**
 * Finds the words that begin with `--`, up to the first one that does not or to a bare `--`. `end` is where
 * the rest of the line starts.
 */
export function findFlags(line: MappedText, { start, end }: Span): { rawFlags: RawFlag[]; end: number } {
  const { text } = line;
  const rawFlags: RawFlag[] = [];
  for (let at = start; ;) {
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    if (at + 1 >= end || !text.startsWith('--', at)) return { rawFlags, end: at };
    const rawFlag = readRawFlag(line, at, end);
    at = rawFlag.end;
    if (rawFlag.unquoted.text === '--') return { rawFlags, end: at };
    rawFlags.push(rawFlag);
  }
}

/** Quotes may stand anywhere in a flag. BuildKit knows only `\` as the escape character here. */
function readRawFlag(line: MappedText, start: number, end: number): RawFlag {
  const { text } = line;
  const builder = new MappedTextBuilder();
  let equals: number | undefined;
  let openQuote: number | undefined;
  let at = start;
  let copied = start;
  const skipCharacter = () => {
    line.copyTo(builder, copied, at);
    copied = at + 1;
  };
  for (; at < end; at++) {
    const char = text[at]!;
    if (openQuote === undefined && isBlank(char.charCodeAt(0))) break;
    if (openQuote !== undefined && char === text[openQuote]) {
      openQuote = undefined;
      skipCharacter();
    } else if (openQuote === undefined && (char === '"' || char === "'")) {
      openQuote = at;
      skipCharacter();
    } else if (char === '\\') {
      skipCharacter();
      at++;
    } else if (char === '=') equals ??= at;
  }
  at = Math.min(at, end);
  line.copyTo(builder, copied, at);
  const unquoted = builder.build(line.sourceStart(start));
  const name = unquoted.text.slice(2).split('=', 1)[0]!;
  return { start, end: at, unquoted, name, equals, openQuote };
}
