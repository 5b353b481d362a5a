import type { Range } from '@seaworthy/core';

import type { Flag, Heredoc, Keyword } from '../ast.ts';
import { isBlank, skipSpaces, trimSpacesEnd } from './characters.ts';
import { flagsOf } from './flag-values.ts';
import { readFlags } from './flags.ts';
import type { LineReader } from './logical-lines.ts';
import type { MappedText } from './mapped-text.ts';
import type { Report } from './problems.ts';
import { findFlags } from './raw-flags.ts';
import { unlocated } from './unlocated.ts';
import type { Span } from './words.ts';

/** What an instruction is read from. */
export interface LineContext {
  line: MappedText;
  /** Stands after the line: there are the bodies of its heredocs. */
  reader: LineReader;
  escape: '\\' | '`';
  report: Report;
}

/** An instruction cut into keyword, flags and the rest. */
export interface Statement extends LineContext {
  keyword: Keyword;
  /** The keyword as it is written. */
  writtenKeyword: string;
  flags: Flag[];
  /** The arguments after the flags, trimmed; empty at the end of the line if there are none. */
  args: Span;
  /** Without the heredocs below the line. */
  range: Range;
}

/** Reads `[start, end)` of the line. */
export function readStatement(context: LineContext, start: number, end: number): Statement {
  const { line, reader, escape, report } = context;
  const { text } = line;
  const keywordStart = skipSpaces(text, start, end);
  const lineEnd = trimSpacesEnd(text, keywordStart, end);
  let keywordEnd = keywordStart;
  while (keywordEnd < lineEnd && !isBlank(text.charCodeAt(keywordEnd))) keywordEnd++;
  const writtenKeyword = text.slice(keywordStart, keywordEnd);
  const keyword: Keyword = {
    type: 'Keyword',
    range: line.range(keywordStart, keywordEnd),
    loc: unlocated,
    value: writtenKeyword.toUpperCase(),
  };
  const { rawFlags, end: flagsEnd } = findFlags(line, { start: keywordEnd, end: lineEnd });
  const args = { start: skipSpaces(text, flagsEnd, lineEnd), end: lineEnd };
  // BuildKit does not look at the flags of `HEALTHCHECK NONE`.
  const ignoresFlags = keyword.value === 'HEALTHCHECK' && /^none$/i.test(text.slice(args.start, lineEnd));
  const flags = readFlags(context, rawFlags, ignoresFlags ? undefined : flagsOf(keyword.value));
  const range = line.range(keywordStart, lineEnd);
  return { line, reader, escape, report, keyword, writtenKeyword, flags, args, range };
}

/** What every instruction has. */
export function instructionBase(
  { keyword, flags, range }: Statement,
  heredocs: Heredoc[] = [],
  end = range[1],
) {
  return { range: [range[0], Math.max(range[1], end)] as Range, loc: unlocated, keyword, flags, heredocs };
}
