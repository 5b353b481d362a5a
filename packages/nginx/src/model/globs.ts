/** One place of a pattern: any text, one of some characters, or the character itself. */
type Token = { kind: 'text' } | { kind: 'one'; holds: (character: string) => boolean };

/** Whether `include` takes a path for a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[]/u.test(path);
}

/**
 * Tells which paths a pattern matches, as `glob` of C has it, with which nginx looks for files: `*`, `?` and `[a-z]` stand
 * for anything but a slash, and for no dot at the start of a name.
 */
export function globOf(pattern: string): (path: string) => boolean {
  const segments = pattern.split('/').map(segmentOf);
  return (path) => {
    const names = path.split('/');
    return names.length === segments.length && names.every((name, index) => segments[index]!(name));
  };
}

function segmentOf(pattern: string): (name: string) => boolean {
  if (!isPattern(pattern)) return (name) => name === pattern;
  const tokens = tokensOf(pattern);
  return (name) => (pattern.startsWith('.') || !name.startsWith('.')) && matches(name, tokens);
}

/** In time of the product of the lengths: of the texts that a `*` may stand for, only the last one's is tried again. */
function matches(name: string, tokens: readonly Token[]): boolean {
  let at = 0;
  let token = 0;
  let retry: { token: number; at: number } | undefined;
  while (at < name.length) {
    const next = tokens[token];
    if (next?.kind === 'text') {
      token += 1;
      retry = { token, at };
    } else if (next?.holds(name[at]!)) {
      token += 1;
      at += 1;
    } else if (retry) {
      retry.at += 1;
      ({ token, at } = retry);
    } else {
      return false;
    }
  }
  return tokens.slice(token).every(({ kind }) => kind === 'text');
}

function tokensOf(pattern: string): Token[] {
  const parts = pattern.match(/\*+|\[[!^]?\]?[^\]]*\]|\\?[^]/gu) ?? [];
  return parts.map((part) => {
    if (part.startsWith('*')) return { kind: 'text' };
    if (part === '?') return { kind: 'one', holds: () => true };
    if (part.length > 2 && part.startsWith('[')) return { kind: 'one', holds: setOf(part.slice(1, -1)) };
    return { kind: 'one', holds: (character) => character === part.at(-1) };
  });
}

/** The characters of `[…]`, of which a `!` at the start takes the others. */
function setOf(text: string): (character: string) => boolean {
  const isNegated = /^[!^]/u.test(text);
  const ranges = [...(isNegated ? text.slice(1) : text).matchAll(/([^])(?:-([^]))?/gu)];
  return (character) =>
    ranges.some(([, from, to]) => from! <= character && character <= (to ?? from)!) !== isNegated;
}
