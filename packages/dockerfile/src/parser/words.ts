import type { Range } from '@seaworthy/core';

import type { Word } from '../ast.ts';
import { isBlank, isSpace } from './characters.ts';
import type { MappedText } from './mapped-text.ts';
import type { Report } from './problems.ts';
import { unlocated } from './unlocated.ts';
import { VariableReader } from './variables.ts';

/** A stretch of a {@link MappedText}. */
export interface Span {
  start: number;
  end: number;
}

/** Where a word stands and how it is written, when that differs from the text that is expanded. */
interface Written {
  range: Range;
  raw: string;
  quote: '"' | "'" | undefined;
}

/** Cuts `[start, end)` at blanks, whatever quotes there are. */
export function splitAtBlanks(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let at = start; at < end; at++) {
    if (isBlank(text.charCodeAt(at))) continue;
    const wordStart = at;
    while (at < end && !isBlank(text.charCodeAt(at))) at++;
    spans.push({ start: wordStart, end: at });
  }
  return spans;
}

/**
 * Cuts `[start, end)` at white space outside quotes that is not escaped, as BuildKit does for `ENV`, `LABEL`
 * and `ARG`.
 */
export function splitOutsideQuotes(text: string, { start, end }: Span, escape: string): Span[] {
  const spans: Span[] = [];
  let wordStart = -1;
  let quote = '';
  for (let at = start; at < end; at++) {
    const char = text[at]!;
    if (quote === '' && isSpace(char.charCodeAt(0))) {
      if (wordStart >= 0) spans.push({ start: wordStart, end: at });
      wordStart = -1;
      continue;
    }
    if (wordStart < 0) wordStart = at;
    if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === escape && quote !== "'") at++;
  }
  if (wordStart >= 0) spans.push({ start: wordStart, end });
  return spans;
}

/** A word that BuildKit takes as it is. */
export function literalWord(source: MappedText, { start, end }: Span, written?: Written): Word {
  const value = source.text.slice(start, end);
  return {
    type: 'Word',
    range: written?.range ?? source.range(start, end),
    loc: unlocated,
    value,
    raw: written?.raw ?? value,
    ...(written?.quote && { quote: written.quote }),
    parts: [],
  };
}

/** A word of an instruction in which BuildKit removes quotes and escapes and replaces variables. */
export function expandedWord(
  source: MappedText,
  span: Span,
  escape: string,
  report: Report,
  written?: Written,
): Word {
  const reader = new VariableReader(source, span.start, span.end, escape);
  const { parts, value, quote } = reader.read();
  const word = literalWord(source, span, written);
  if (reader.failure) {
    const { code, start, end } = reader.failure;
    report(code, source.range(start, end), source.text.slice(start, end));
    return word;
  }
  word.value = value;
  word.parts = parts;
  if (quote && !written) word.quote = quote;
  return word;
}
