/** A name of its own that stands for a value: `$name`, `$$NAME`, `$1`, `%NAME%`, `{name}`, `#{name}`. */
const WHOLE_REFERENCE = /^(?:\${1,2}\w+|%\w+%|#?\{[\w.]+\}|`[^`]*`)$/u;

/** A reference amid other text: `${…`, `$(…` or an upper-case name, so that `pa$word` stays a literal. */
const REFERENCE_INSIDE = /\$(?:[{(]|[A-Z_][A-Z0-9_]*(?![A-Za-z0-9_]))/u;

/**
 * Whether a value, or a part of it, is a reference that somebody else resolves: a shell, Compose, BuildKit, a
 * template. `$2b$10$…` (a bcrypt hash) and `pa$word` are none.
 */
export function hasReference(text: string): boolean {
  return WHOLE_REFERENCE.test(text) || REFERENCE_INSIDE.test(text);
}

/**
 * Where each `${…}` and `$(…)` of `text` ends (exclusive), by the offset of its `$`; nested ones too.
 * One that is never closed is not there. Linear.
 */
export function referenceEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { start: number; close: string }[] = [];
  for (let i = text.indexOf('$'); i !== -1 && i < text.length; i++) {
    const character = text[i]!;
    const next = text[i + 1];
    const top = open.at(-1);
    if (character === '$' && (next === '{' || next === '(')) {
      open.push({ start: i, close: next === '{' ? '}' : ')' });
      i++;
    } else if (character === '(' && top?.close === ')') {
      open.push({ start: -1, close: ')' });
    } else if (top?.close === character) {
      open.pop();
      if (top.start >= 0) ends.set(top.start, i + 1);
    }
  }
  return ends;
}
