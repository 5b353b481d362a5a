import type { Range } from '@seaworthy/core';
import type { Entry, EntryValue } from '../ast.ts';
import { isBlank } from '../parser/characters.ts';
import { openReferenceIn, swallowedLine } from './malformed-values.ts';

/** What is wrong with the form of an assignment, and where. */
export interface LineFault {
  kind: 'badName' | 'colon' | 'openQuote' | 'swallowed' | 'textAfterQuote' | 'openReference';
  range: Range;
}

const NAME = /^[A-Za-z_.-][\w.-]*$/u;

/** What is malformed in `entries`: in each at most one thing, the one that explains the others. */
export function lineFaultsOf(entries: readonly Entry[], text: string): ReadonlyMap<Entry, LineFault> {
  const faults = new Map<Entry, LineFault>();
  for (const entry of entries) {
    const fault = lineFaultOf(entry, text);
    if (fault) faults.set(entry, fault);
  }
  return faults;
}

function lineFaultOf({ key, separator, value }: Entry, text: string): LineFault | undefined {
  if (!NAME.test(key.value)) return { kind: 'badName', range: key.range };
  if (text[separator[0]] === ':') return { kind: 'colon', range: separator };
  if (!value.quote && /^["'`]/u.test(value.text)) {
    return { kind: 'openQuote', range: [value.range[0], value.range[0] + 1] };
  }
  const swallowed = swallowedLine(value);
  if (swallowed) return { kind: 'swallowed', range: swallowed };
  if (value.tail) return { kind: 'textAfterQuote', range: value.tail };
  const open = openReferenceIn(value);
  return open && { kind: 'openReference', range: open };
}

/** The white space in an entry that some readers do not take off, by where it stands; all in one line. */
export interface Spacing {
  /** Before the line's first word. */
  leading: Range | undefined;
  /** From the name to the value, with the `=`. */
  around: Range | undefined;
  /** Behind a bare value without a comment. */
  trailing: Range | undefined;
}

/** The white space in an entry that is written well besides. */
export function spacingOf({ range, key, separator, value, comment }: Entry, text: string): Spacing {
  const isEmpty = value.raw === '';
  // Between `=` and a comment, the blank is what makes it one.
  const valueStart = isEmpty ? separator[1] : value.range[0];
  const hasSpace = separator[0] > key.range[1] || valueStart > separator[1];
  const lineStart = startOfBlanks(text, range[0]);
  const end = value.quote || comment ? value.range[1] : endOfBlanks(text, value.range[1]);
  return {
    leading: lineStart < range[0] ? [lineStart, range[0]] : undefined,
    around: hasSpace ? [key.range[1], valueStart] : undefined,
    trailing: end > value.range[1] ? [value.range[1], end] : undefined,
  };
}

/** Whether dotenv and Node.js would begin a comment inside the value: at a `#` in a value without quotes. */
export function hasBareHash({ quote, text }: EntryValue): boolean {
  return quote === undefined && text.includes('#') && !/^["'`]/u.test(text);
}

function startOfBlanks(text: string, at: number): number {
  let start = at;
  while (start > 0 && isBlank(text[start - 1])) start--;
  return start;
}

function endOfBlanks(text: string, at: number): number {
  let end = at;
  while (isBlank(text[end])) end++;
  return end;
}
