/**
 * Where a quoted text may end, for readers that look for quotes with the pattern `\\'|[^']`, in the order in
 * which they try: the first quote that no backslash precedes, then the others before it, the last one first.
 *
 * @param start behind the opening quote
 */
export function* possibleEnds(text: string, start: number, quote: string): Generator<number> {
  const bare = firstBareQuote(text, start, quote);
  if (bare !== -1) yield bare;
  let at = text.lastIndexOf(quote, bare === -1 ? text.length : bare - 1);
  while (at > start) {
    yield at;
    at = text.lastIndexOf(quote, at - 1);
  }
}

function firstBareQuote(text: string, start: number, quote: string): number {
  let at = text.indexOf(quote, start);
  while (at > start && text[at - 1] === '\\') at = text.indexOf(quote, at + 1);
  return at;
}
