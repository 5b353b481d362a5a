import type { Ranged } from '@seaworthy/core';
import type { JavaScriptModel } from '../model.ts';
import { stringOf, type Value } from './values.ts';

/** How long a `Strict-Transport-Security` header holds. */
export interface MaxAge {
  readonly seconds: number;
  /** `max-age=86400`, or the whole text where it is put together from parts. */
  readonly place: Ranged;
  /** The digits; undefined where these are not written out. */
  readonly number: Ranged | undefined;
}

const MAX_AGE = /\bmax-age\s{0,8}=\s{0,8}"?(\d{1,15})\b/di;

/** The age in the text of a header; undefined when it has none, or nobody can tell. */
export function maxAgeIn(value: Value, code: JavaScriptModel): MaxAge | undefined {
  const text = stringOf(value);
  const seconds = text === undefined ? undefined : MAX_AGE.exec(text)?.[1];
  if (seconds === undefined) return undefined;
  const written = MAX_AGE.exec(code.getText(value.node));
  const start = value.node.range[0];
  const rangeOf = (group: 0 | 1): Ranged | undefined => {
    const range = written?.indices?.[group];
    return range && { range: [start + range[0], start + range[1]] };
  };
  return { seconds: Number(seconds), place: rangeOf(0) ?? value.node, number: rangeOf(1) };
}
