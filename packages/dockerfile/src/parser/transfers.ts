import type { Add, Copy, Volume, Word } from '../ast.ts';
import { skipSpaces } from './characters.ts';
import { decode, type JsonString, readExecForm } from './exec-form.ts';
import { readHeredocs } from './heredocs.ts';
import { type Fallback, isMalformedList } from './malformed-lists.ts';
import { instructionBase, type Statement } from './statement.ts';
import { expandedWord, type Span, splitAtBlanks } from './words.ts';

/** Reads a `COPY`. */
export function parseCopy(statement: Statement): Copy {
  return { type: 'Copy', ...parseTransfer(statement) };
}

/** Reads an `ADD`. */
export function parseAdd(statement: Statement): Add {
  return { type: 'Add', ...parseTransfer(statement) };
}

function parseTransfer(statement: Statement): Omit<Copy, 'type'> {
  const { line, keyword, escape, report } = statement;
  const strings = readStrings(statement, 'patterns');
  if (strings) {
    const words = strings.map((string) => jsonWord(statement, string));
    if (words.length < 2) report('missingArguments', keyword.range, keyword.value);
    return {
      ...instructionBase(statement),
      sources: words,
      destination: words.length > 1 ? words.pop() : undefined,
      json: true,
    };
  }

  const heredocs = readHeredocs(statement);
  const spans = splitAtBlanks(line.text, statement.args);
  const paths = outside(
    spans,
    heredocs.map(({ word }) => word),
  );
  const last = paths.at(-1);
  // A heredoc cannot be the destination, and neither can the only argument.
  const hasDestination = spans.length > 1 && last !== undefined && last === spans.at(-1);
  if (!hasDestination) report('missingArguments', keyword.range, keyword.value);
  const words = paths.map((span) => expandedWord(line, span, escape, report));
  const base = instructionBase(
    statement,
    heredocs.map(({ node }) => node),
    heredocs.at(-1)?.end,
  );
  return { ...base, sources: words, destination: hasDestination ? words.pop() : undefined, json: false };
}

/** Reads a `VOLUME`. */
export function parseVolume(statement: Statement): Volume {
  const { line, args, keyword, escape, report } = statement;
  const strings = readStrings(statement, 'paths');
  const paths = strings
    ? strings.map((string) => jsonWord(statement, string))
    : splitAtBlanks(line.text, args).map((span) => expandedWord(line, span, escape, report));
  if (paths.length === 0) report('missingArguments', keyword.range, keyword.value);
  for (const { start, end, value } of strings ?? []) {
    if (skipSpaces(value, 0, value.length) === value.length)
      report('missingArguments', line.range(start, end), keyword.value);
  }
  return { type: 'Volume', ...instructionBase(statement), paths, json: strings !== undefined };
}

/** The JSON form; undefined when the arguments are words, which a malformed array becomes. */
function readStrings({ line, args, report }: Statement, fallback: Fallback): JsonString[] | undefined {
  const strings = readExecForm(line.text, args);
  if (Array.isArray(strings)) return strings;
  if (strings === 'otherArray' || isMalformedList(line.text, args, fallback)) {
    report('malformedExecForm', line.range(args.start, args.end), line.text.slice(args.start, args.end));
  }
  return undefined;
}

/** A string of the JSON form, in which quotes, escapes and variables are then read as in any other word. */
function jsonWord({ line, escape, report }: Statement, string: JsonString): Word {
  const { source, span } = decode(line, string);
  const raw = line.text.slice(string.start, string.end);
  return expandedWord(source, span, escape, report, {
    range: line.range(string.start, string.end),
    raw,
    quote: '"',
  });
}

/** Those of `spans` that no one of `taken` touches. Both are in order. */
function outside(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < taken.length && taken[next]!.end <= start) next++;
    return next === taken.length || taken[next]!.start >= end;
  });
}
