import type { Flag, Word } from './ast.ts';
import { isBlank } from './characters.ts';
import { checkFlagValue, type FlagSpecification, flagsOf } from './flag-values.ts';
import { type MappedText, MappedTextBuilder } from './mapped-text.ts';
import { readMountOptions } from './mount-options.ts';
import type { Report } from './problems.ts';
import { unlocated } from './unlocated.ts';
import { expandedWord, literalWord, type Span } from './words.ts';

/** `--name=value` as it is written and without its quotes. */
interface RawFlag extends Span {
  unquoted: MappedText;
  /** Offset of the `=` on the line; undefined without one. */
  equals: number | undefined;
  /** Where the quote stands that nothing closes. */
  openQuote: number | undefined;
}

/**
 * Reads the words that begin with `--`, up to the first one that does not or to a bare `--`. `end` is where the rest
 * of the line starts. BuildKit knows only `\` as the escape character here.
 */
export function findFlags(
  line: MappedText,
  { start, end }: Span,
  keyword: string,
  escape: string,
  report: Report,
): { flags: Flag[]; end: number } {
  const { text } = line;
  const flags: Flag[] = [];
  const seen = new Set<string>();
  const specifications = flagsOf(keyword);
  for (let at = start; ; ) {
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    if (at + 1 >= end || !text.startsWith('--', at)) return { flags, end: at };
    const raw = readRawFlag(line, at, end);
    at = raw.end;
    if (raw.unquoted.text === '--') return { flags, end: at };
    if (raw.openQuote !== undefined) {
      report('unterminatedQuote', line.range(raw.openQuote, raw.end), text.slice(raw.openQuote, raw.end));
    }
    const name = flagName(raw.unquoted.text);
    const specification = specifications?.get(name);
    flags.push(readFlag(line, raw, specification, escape, report));
    if (specifications) checkFlag(raw, specification, seen.has(name), report);
    seen.add(name);
  }
}

function readRawFlag(line: MappedText, start: number, end: number): RawFlag {
  const { text } = line;
  const unquoted = new MappedTextBuilder();
  let equals: number | undefined;
  let openQuote: number | undefined;
  let at = start;
  for (; at < end; at++) {
    const char = text[at]!;
    if (openQuote === undefined && isBlank(char.charCodeAt(0))) break;
    if (openQuote !== undefined && char === text[openQuote]) openQuote = undefined;
    else if (openQuote === undefined && (char === '"' || char === "'")) openQuote = at;
    else {
      if (char === '=') equals ??= at;
      if (char === '\\') at++;
      line.copyTo(unquoted, at, Math.min(at + 1, end));
    }
  }
  return { start, end: Math.min(at, end), unquoted: unquoted.build(line.sourceStart(start)), equals, openQuote };
}

function flagName(unquoted: string): string {
  const equals = unquoted.indexOf('=');
  return unquoted.slice(2, equals < 0 ? undefined : equals);
}

function readFlag(
  line: MappedText,
  { start, end, unquoted, equals }: RawFlag,
  specification: FlagSpecification | undefined,
  escape: string,
  report: Report,
): Flag {
  const { text } = unquoted;
  const name = flagName(text);
  const flag: Flag = { type: 'Flag', range: line.range(start, end), loc: unlocated, name, options: [] };
  if (equals === undefined) return flag;
  const span = { start: name.length + 3, end: text.length };
  flag.value = readValue(line, { start: equals + 1, end }, unquoted, span, specification, escape, report);
  if (specification?.kind === 'mount') flag.options = readMountOptions(unquoted, span, escape, report);
  return flag;
}

function readValue(
  line: MappedText,
  writtenSpan: Span,
  unquoted: MappedText,
  span: Span,
  specification: FlagSpecification | undefined,
  escape: string,
  report: Report,
): Word {
  const raw = line.text.slice(writtenSpan.start, writtenSpan.end);
  const range = line.range(writtenSpan.start, writtenSpan.end);
  const written = { range, raw, quote: quoteAround(raw) };
  return specification?.expands
    ? expandedWord(unquoted, span, escape, report, written)
    : literalWord(unquoted, span, written);
}

function quoteAround(raw: string): Word['quote'] {
  const first = raw[0];
  if (first !== '"' && first !== "'") return undefined;
  let at = 1;
  while (at < raw.length && raw[at] !== first) at += raw[at] === '\\' ? 2 : 1;
  return at === raw.length - 1 ? first : undefined;
}

function checkFlag(
  { unquoted, equals }: RawFlag,
  specification: FlagSpecification | undefined,
  repeated: boolean,
  report: Report,
): void {
  const { text } = unquoted;
  const name = flagName(text);
  const nameRange = unquoted.range(0, name.length + 2);
  if (!specification) return report('unknownFlag', nameRange, `--${name}`);
  if (repeated && !specification.repeatable) return report('malformedFlag', nameRange, `--${name}`);
  if (equals === undefined) {
    if (specification.kind !== 'boolean') report('malformedFlag', nameRange, `--${name}`);
    return;
  }
  const value = text.slice(name.length + 3);
  if (checkFlagValue(specification.kind, value)) return;
  report('malformedFlag', value === '' ? nameRange : unquoted.range(name.length + 3, text.length), `--${name}=${value}`);
}
