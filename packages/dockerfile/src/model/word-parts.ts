import type { Range, Ranged } from '@seaworthy/core';
import type { DockerfileSourceCode } from '../source-code.ts';

/** A word of the file or of a shell command: where it stands, and what it comes to without quotes. */
export interface PlacedValue extends Ranged {
  readonly value: string;
}

/** Longer words are not searched for a part that quotes hide: it would be done for each of their parts. */
const LONGEST_SEARCH = 4096;

/** Where the value of a word starts in what is written for it; -1 when it is not written as it is. */
const starts = new WeakMap<PlacedValue, number>();

/**
 * The place of a part of a word, given by offsets of its value; the whole word where quotes, escapes or a
 * continued line keep the part from being found in the file as it is.
 */
export function placeInWord(word: PlacedValue, [from, to]: Range, code: DockerfileSourceCode): Ranged {
  const written = code.getText(word);
  let at = starts.get(word);
  if (at === undefined) {
    at = written.indexOf(word.value);
    starts.set(word, at);
  }
  if (at !== -1) return { range: [word.range[0] + at + from, word.range[0] + at + to] };
  const part = word.value.slice(from, to);
  const only = written.length > LONGEST_SEARCH ? -1 : written.indexOf(part);
  if (part === '' || only === -1 || written.includes(part, only + 1)) return { range: word.range };
  return { range: [word.range[0] + only, word.range[0] + only + part.length] };
}
