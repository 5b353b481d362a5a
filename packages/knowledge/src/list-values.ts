import type { Range } from '@seaworthy/core';
import { referenceEnds } from './references.ts';

/** One entry of a list, without its quotes and outer blanks. */
export interface ListEntry {
  text: string;
  /** In the value. */
  range: Range;
}

/** A value that holds several, as programs split it. */
export interface ListValue {
  /**
   * What parts the entries: a comma or semicolon, blanks alone, the syntax of a JSON array (also with single
   * quotes, as Python writes it), or nothing, because there is one entry or none.
   */
  style: 'comma' | 'blank' | 'json' | 'single';
  entries: readonly ListEntry[];
}

/**
 * The entries of a list value: `a,b`, `a b`, `["a", "b"]`. Empty entries are left out; a comma or blank
 * inside `${…}` parts nothing. Never throws: what is no sound JSON is read as far as it goes. Linear.
 */
export function listEntries(value: string): ListValue {
  const start = value.length - value.trimStart().length;
  if (value[start] === '[' && !/^\[[0-9A-Fa-f:.]+\]/u.test(value.slice(start, start + 48))) {
    return { style: 'json', entries: split(value, start + 1, JSON_SEPARATORS, true) };
  }
  const byComma = split(value, 0, COMMAS, false);
  if (byComma.length > 1) return { style: 'comma', entries: byComma };
  const byBlank = split(value, 0, BLANKS, false);
  if (byBlank.length > 1) return { style: 'blank', entries: byBlank };
  return { style: 'single', entries: byComma };
}

const COMMAS = ',;';
const BLANKS = ' \t\r\n,;';
const JSON_SEPARATORS = ',]';
const QUOTES = '"\'';

function split(value: string, from: number, separators: string, quoted: boolean): ListEntry[] {
  const ends = value.includes('$') ? referenceEnds(value) : undefined;
  const entries: ListEntry[] = [];
  let start = from;
  let quote: string | undefined;
  for (let i = from; i <= value.length; i++) {
    const character = value[i];
    const end = ends?.get(i);
    if (end !== undefined) {
      i = end - 1;
    } else if (quote !== undefined) {
      if (character === '\\') i++;
      else if (character === quote) quote = undefined;
    } else if (quoted && character !== undefined && QUOTES.includes(character)) {
      quote = character;
    } else if (character === undefined || separators.includes(character)) {
      const entry = entryAt(value, start, Math.min(i, value.length));
      if (entry) entries.push(entry);
      start = i + 1;
    }
  }
  return entries;
}

function entryAt(value: string, start: number, end: number): ListEntry | undefined {
  const raw = value.slice(start, end);
  let from = start + raw.length - raw.trimStart().length;
  let to = start + raw.trimEnd().length;
  if (to - from >= 2 && QUOTES.includes(value[from]!) && value[to - 1] === value[from]) {
    from++;
    to--;
  }
  return from < to ? { text: value.slice(from, to), range: [from, to] } : undefined;
}
