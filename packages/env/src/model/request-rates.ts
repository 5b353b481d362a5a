import { parseDuration, type DurationUnit } from '@seaworthy/knowledge';
import type { EnvSourceCode } from '../source-code.ts';
import type { Setting } from './settings.ts';

/** `RATE_LIMIT_MAX`, `LOGIN_RATE_LIMIT_MAX_REQUESTS`: a number that goes with a window. */
const COUNT = /^(.*RATE_?LIMIT)_(?:MAX(?:_REQUESTS)?|REQUESTS)$/iu;

/** How names say the unit of a window; without one, the value has to. */
const WINDOWS: readonly (readonly [suffix: string, unit: DurationUnit | undefined])[] = [
  ['_WINDOW_MS', 'ms'],
  ['_WINDOW_SECONDS', 's'],
  ['_WINDOW_MINUTES', 'm'],
  ['_WINDOW', undefined],
];

/**
 * How many requests a minute a setting allows: the strictest of the limits in `200 per minute; 1000/hour`, or
 * the count of `RATE_LIMIT_MAX` over that of `RATE_LIMIT_WINDOW_MS` in the same file. Undefined when it
 * cannot be read.
 */
export function requestsPerMinuteOf({ name, text, facts }: Setting, code: EnvSourceCode): number | undefined {
  const prefix = COUNT.exec(name)?.[1];
  if (prefix === undefined || !/^\d{1,12}$/u.test(text)) return facts.measure?.(text);
  const window = WINDOWS.map(([suffix, unit]) => {
    const value = code.get(`${prefix}${suffix}`)?.entry.value.text;
    return value === undefined ? undefined : parseDuration(value, unit);
  }).find((milliseconds) => milliseconds !== undefined && milliseconds > 0);
  return window === undefined ? undefined : Number(text) / (window / 60_000);
}
