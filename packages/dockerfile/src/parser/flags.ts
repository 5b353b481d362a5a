import type { Flag, Word } from '../ast.ts';
import { checkFlagValue, type FlagSpecification } from './flag-values.ts';
import { readMountOptions } from './mount-options.ts';
import type { RawFlag } from './raw-flags.ts';
import type { LineContext } from './statement.ts';
import { unlocated } from './unlocated.ts';
import { expandedWord, literalWord } from './words.ts';

/** Reads flags by what the instruction knows of them. Without `specifications` nothing is checked. */
export function readFlags(
  context: LineContext,
  rawFlags: readonly RawFlag[],
  specifications: ReadonlyMap<string, FlagSpecification> | undefined,
): Flag[] {
  const seen = new Set<string>();
  return rawFlags.map((rawFlag) => {
    const { name } = rawFlag;
    const specification = specifications?.get(name);
    const flag = readFlag(context, rawFlag, specification);
    if (specifications) checkFlag(context, rawFlag, specification, seen.has(name));
    seen.add(name);
    return flag;
  });
}

function readFlag(
  context: LineContext,
  rawFlag: RawFlag,
  specification: FlagSpecification | undefined,
): Flag {
  const { line, escape, report } = context;
  const { start, end, unquoted, name, equals, openQuote } = rawFlag;
  if (openQuote !== undefined) {
    report('unterminatedQuote', line.range(openQuote, end), line.text.slice(openQuote, end));
  }
  const flag: Flag = { type: 'Flag', range: line.range(start, end), loc: unlocated, name, options: [] };
  if (equals === undefined) return flag;
  flag.value = readValue(context, rawFlag, equals, specification?.expands ?? false);
  if (specification?.kind === 'mount')
    flag.options = readMountOptions(unquoted, valueSpan(rawFlag), escape, report);
  return flag;
}

function readValue(
  { line, escape, report }: LineContext,
  rawFlag: RawFlag,
  equals: number,
  expands: boolean,
): Word {
  const raw = line.text.slice(equals + 1, rawFlag.end);
  const written = { range: line.range(equals + 1, rawFlag.end), raw, quote: quoteAround(raw) };
  const span = valueSpan(rawFlag);
  return expands
    ? expandedWord(rawFlag.unquoted, span, escape, report, written)
    : literalWord(rawFlag.unquoted, span, written);
}

/** The value in the unquoted text. */
function valueSpan({ name, unquoted }: RawFlag) {
  return { start: name.length + 3, end: unquoted.text.length };
}

function quoteAround(raw: string): Word['quote'] {
  const first = raw[0];
  if (first !== '"' && first !== "'") return undefined;
  let at = 1;
  while (at < raw.length && raw[at] !== first) at += raw[at] === '\\' ? 2 : 1;
  return at === raw.length - 1 ? first : undefined;
}

function checkFlag(
  { report }: LineContext,
  rawFlag: RawFlag,
  specification: FlagSpecification | undefined,
  repeated: boolean,
): void {
  const { unquoted, name, equals } = rawFlag;
  const nameRange = unquoted.range(0, name.length + 2);
  if (!specification) {
    report('unknownFlag', nameRange, `--${name}`);
    return;
  }
  const lacksValue = equals === undefined && specification.kind !== 'boolean';
  if (lacksValue || (repeated && !specification.repeatable)) {
    report('malformedFlag', nameRange, `--${name}`);
    return;
  }
  if (equals === undefined) return;
  const { start, end } = valueSpan(rawFlag);
  const value = unquoted.text.slice(start, end);
  if (checkFlagValue(specification.kind, value)) return;
  report('malformedFlag', value === '' ? nameRange : unquoted.range(start, end), `--${name}=${value}`);
}
