import type { Range, Ranged } from '@seaworthy/core';
import type { DockerfileSourceCode } from './source-code.ts';

/** A word of the file or of a shell command: where it stands, and what it comes to without quotes. */
export interface PlacedValue extends Ranged {
  readonly value: string;
}

/**
 * The place of a part of a word, given by offsets of its value; the whole word where quotes, escapes or a continued
 * line keep the part from being found in the file as it is.
 */
export function placeInWord(word: PlacedValue, [from, to]: Range, code: DockerfileSourceCode): Ranged {
  const written = code.getText(word);
  const at = written.indexOf(word.value);
  if (at !== -1) return { range: [word.range[0] + at + from, word.range[0] + at + to] };
  const part = word.value.slice(from, to);
  const only = written.indexOf(part);
  if (part === '' || only === -1 || written.includes(part, only + 1)) return { range: word.range };
  return { range: [word.range[0] + only, word.range[0] + only + part.length] };
}
