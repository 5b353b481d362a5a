/** A name of its own that stands for a value: `$name`, `$$NAME`, `$1`, `%NAME%`, `{name}`, `#{name}`. */
const WHOLE_REFERENCE = /^(?:\${1,2}\w+|%[\w.]+%|#?\{[\w.]+\}|`[^`]*`)$/u;

/** A name amid other text has to be in upper case: `pa$word` is a password. */
const NAME_INSIDE = /\$[A-Z_][A-Z0-9_]*(?![A-Za-z0-9_])/u;

/**
 * Whether a value, or a part of it, is a reference that somebody else resolves: a shell, Compose, BuildKit, a
 * template. `$2b$10$…` (a bcrypt hash), `pa$word` and an unclosed `$(` are none.
 */
export function hasReference(text: string): boolean {
  if (!text.includes('$')) return WHOLE_REFERENCE.test(text);
  return WHOLE_REFERENCE.test(text) || NAME_INSIDE.test(text) || referenceEnds(text).size > 0;
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
