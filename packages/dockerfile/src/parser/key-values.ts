import type { Range } from '@seaworthy/core';

import type { Arg, Env, KeyValue, Label, Word } from '../ast.ts';
import { isBlank } from './characters.ts';
import { instructionBase, type Statement } from './statement.ts';
import { unlocated } from './unlocated.ts';
import { expandedWord, type Span, splitOutsideQuotes } from './words.ts';

/** Reads an `ENV`. */
export function parseEnv(statement: Statement): Env {
  return { type: 'Env', ...instructionBase(statement), pairs: readPairs(statement) };
}

/** Reads a `LABEL`. */
export function parseLabel(statement: Statement): Label {
  return { type: 'Label', ...instructionBase(statement), pairs: readPairs(statement) };
}

/** Reads an `ARG`. */
export function parseArg(statement: Statement): Arg {
  const { line, args, escape } = statement;
  const words = splitOutsideQuotes(line.text, args, escape);
  reportIfEmpty(statement, words);
  const pairs = words.map((word) => readPair(statement, word, equalsIn(line.text, word)));
  return { type: 'Arg', ...instructionBase(statement), pairs };
}

/** `NAME=value …`, or `NAME value` when the first word has no `=`. */
function readPairs(statement: Statement): KeyValue[] {
  const { line, args, escape, report } = statement;
  const words = splitOutsideQuotes(line.text, args, escape);
  reportIfEmpty(statement, words);
  const [first] = words;
  if (first && equalsIn(line.text, first) === undefined) return readLegacyPair(statement);
  const pairs: KeyValue[] = [];
  for (const word of words) {
    const equals = equalsIn(line.text, word);
    if (equals !== undefined) pairs.push(readPair(statement, word, equals));
    else report('malformedKeyValue', line.range(word.start, word.end), line.text.slice(word.start, word.end));
  }
  return pairs;
}

function reportIfEmpty({ keyword, report }: Statement, words: readonly Span[]): void {
  if (words.length === 0) report('missingArguments', keyword.range, keyword.value);
}

function equalsIn(text: string, { start, end }: Span): number | undefined {
  for (let at = start; at < end; at++) if (text[at] === '=') return at;
  return undefined;
}

function readPair(statement: Statement, { start, end }: Span, equals: number | undefined): KeyValue {
  const { line, report } = statement;
  if (equals === start) report('malformedKeyValue', line.range(start, end), line.text.slice(start, end));
  const key = readWord(statement, { start, end: equals ?? end });
  const value = equals === undefined ? undefined : readWord(statement, { start: equals + 1, end });
  return keyValue(key, value, false);
}

/** The value is the rest of the line, with its inner spaces. */
function readLegacyPair(statement: Statement): KeyValue[] {
  const { line, args, keyword, report } = statement;
  const { text } = line;
  let keyEnd = args.start;
  while (keyEnd < args.end && !isBlank(text.charCodeAt(keyEnd))) keyEnd++;
  let valueStart = keyEnd;
  while (valueStart < args.end && isBlank(text.charCodeAt(valueStart))) valueStart++;
  if (valueStart === args.end) {
    report('missingArguments', line.range(args.start, keyEnd), keyword.value);
    return [];
  }
  const key = readWord(statement, { start: args.start, end: keyEnd });
  const value = readWord(statement, { start: valueStart, end: args.end });
  return [keyValue(key, value, true)];
}

function readWord({ line, escape, report }: Statement, span: Span): Word {
  return expandedWord(line, span, escape, report);
}

function keyValue(key: Word, value: Word | undefined, legacy: boolean): KeyValue {
  const range: Range = [key.range[0], (value ?? key).range[1]];
  return { type: 'KeyValue', range, loc: unlocated, key, value, legacy };
}
