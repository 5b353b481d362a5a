/** A word of a command line, with its place in the text, quotes included. */
export interface Word {
  /** Quotes and escapes removed. */
  value: string;
  start: number;
  end: number;
}

/**
 * Cuts a command line into words as Compose does, which runs no shell: quotes and backslashes group, and everything else
 * is text, also `&&`, `|` and `$`. A quote that is never closed goes on until the end. Linear.
 *
 * @see https://github.com/compose-spec/compose-go/blob/main/types/command.go
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let word: Word | undefined;
  let quote: string | undefined;
  const keep = (piece: string, start: number, end: number): void => {
    word ??= { value: '', start, end };
    word.value += piece;
    word.end = end;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '\\' && quote !== "'" && i + 1 < text.length) {
      const next = text[i + 1]!;
      const isEscape = quote === undefined || next === '"' || next === '\\' || next === '\n';
      const kept = next === '\n' ? '' : next;
      keep(isEscape ? kept : character + next, i, i + 2);
      i++;
    } else if (quote !== undefined) {
      keep(character === quote ? '' : character, i, i + 1);
      if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'") {
      quote = character;
      keep('', i, i + 1);
    } else if (/\s/u.test(character)) {
      if (word) words.push(word);
      word = undefined;
    } else {
      keep(character, i, i + 1);
    }
  }
  if (word) words.push(word);
  return words;
}
