/**
 * What a model knows of a value: it stands in the file (`known`), it is what applies when nobody says
 * otherwise (`default`), or it is decided elsewhere (`unknown`). Rules speak of the first two only.
 */
export type Value = { kind: 'known'; text: string } | { kind: 'default'; text: string } | { kind: 'unknown' };

/** The value that is decided elsewhere. */
export const unknown: Value = { kind: 'unknown' };

/** The value that stands in the file as `text`. */
export function known(text: string): Value {
  return { kind: 'known', text };
}

/** The text of a value that is not unknown. */
export function textOf(value: Value): string | undefined {
  return value.kind === 'unknown' ? undefined : value.text;
}

/** One value after the other: unknown when one is unknown, a default when one is a default. */
export function concat(values: readonly Value[]): Value {
  let text = '';
  let kind: 'known' | 'default' = 'known';
  for (const value of values) {
    if (value.kind === 'unknown') return unknown;
    if (value.kind === 'default') kind = 'default';
    text += value.text;
  }
  return { kind, text };
}
