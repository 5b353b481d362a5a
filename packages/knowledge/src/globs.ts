/**
 * Tells of a text whether it matches `pattern` as a whole; `*` stands for any text, slashes and the empty text
 * included. Nothing else is special. Linear in the length of the text for each `*`.
 */
export function globMatcher(pattern: string): (text: string) => boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return (text) => text === pattern;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const inner = parts.slice(1, -1);
  return (text) => {
    if (text.length < first.length + last.length) return false;
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    const end = text.length - last.length;
    let from = first.length;
    for (const part of inner) {
      const at = text.indexOf(part, from);
      if (at === -1 || at + part.length > end) return false;
      from = at + part.length;
    }
    return true;
  };
}

/** {@link globMatcher} for a pattern that is used once. */
export function matchesGlob(pattern: string, text: string): boolean {
  return globMatcher(pattern)(text);
}
