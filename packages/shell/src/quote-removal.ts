const ESCAPABLE_IN_DOUBLE_QUOTES = '$`"\\';

/** The characters of a word that remain after quote removal, with the offset in `raw` of each. */
export interface Unquoted {
  value: string;
  offsets: number[];
}

/**
 * Quote removal (POSIX 2.6.7) of a word in which nothing is expanded, following each character.
 * Undefined for `$'…'`, where an escape may stand for any character.
 */
export function removeQuotes(raw: string): Unquoted | undefined {
  const offsets: number[] = [];
  let value = '';
  const keep = (at: number): void => {
    value += raw[at]!;
    offsets.push(at);
  };
  let quote: '"' | "'" | undefined;
  for (let i = 0; i < raw.length; i++) {
    const character = raw[i]!;
    if (quote === "'") {
      if (character === "'") quote = undefined;
      else keep(i);
    } else if (character === '\\') {
      const next = raw[i + 1];
      if (next === '\n') i++;
      else if (next === undefined || (quote && !ESCAPABLE_IN_DOUBLE_QUOTES.includes(next))) keep(i);
      else keep(++i);
    } else if (character === '"') {
      quote = quote ? undefined : '"';
    } else if (!quote && character === "'") {
      quote = "'";
    } else if (!quote && character === '$' && raw[i + 1] === "'") {
      return undefined;
    } else if (quote || character !== '$' || raw[i + 1] !== '"') {
      keep(i);
    }
  }
  return { value, offsets };
}

/**
 * The offset in `raw` of each character of `decoded`, where `raw` is what stands between backquotes and
 * `decoded` is the same without the backslashes that backquotes take away (POSIX 2.6.3); undefined when they
 * do not correspond.
 */
export function backquoteOffsets(raw: string, decoded: string): number[] | undefined {
  const offsets: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '\\' && i + 1 < raw.length) {
      const next = raw[i + 1]!;
      const isDecodedQuote = next === '"' && decoded[offsets.length] === '"';
      const dropped = next === '$' || next === '`' || next === '\\' || isDecodedQuote;
      if (!dropped) offsets.push(i);
      i++;
    }
    offsets.push(i);
    if (decoded[offsets.length - 1] !== raw[i]) return undefined;
  }
  return offsets.length === decoded.length ? offsets : undefined;
}
