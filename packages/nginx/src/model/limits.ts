import { parseBytes, parseDuration } from '@seaworthy/knowledge';
import type { Argument } from '../ast.ts';

/** The schema of an option that is a time, such as `90s`, `5m` or `1h`; a bare number is seconds. */
export const durationOption = { type: 'string', pattern: '^[0-9]+(?:ms|s|m|h|d)?$' } as const;

/** The schema of an option that is a size, such as `512k`, `16m` or `1g`. */
export const bytesOption = { type: 'string', pattern: '^[0-9]+[kmg]?$' } as const;

/**
 * A time in milliseconds, as nginx reads it; undefined for a placeholder and for what is no time.
 *
 * @see https://nginx.org/en/docs/syntax.html
 */
export function durationOf({ value, variables }: Pick<Argument, 'value' | 'variables'>): number | undefined {
  if (variables.length > 0) return undefined;
  // `M` are months of 30 days, `m` are minutes.
  return parseDuration(value.replaceAll(/(\d{1,9})M/gu, (_, months) => `${Number(months) * 30}d`), 's');
}

/** A size in bytes, as nginx reads it; undefined for a placeholder and for what is no size. */
export function bytesOf({ value, variables }: Pick<Argument, 'value' | 'variables'>): number | undefined {
  return variables.length > 0 ? undefined : parseBytes(value);
}

/** A time for a sentence: `45 minutes`, `30 days`. */
export function inWords(seconds: number): string {
  if (seconds === 0) return 'no time';
  if (seconds < 7200) return `${Math.max(1, Math.round(seconds / 60))} minutes`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} hours` : `${Math.round(seconds / 86_400)} days`;
}

/** The time of a {@link durationOption}, in milliseconds. */
export function durationIn(option: string): number {
  return parseDuration(option, 's') ?? Number.POSITIVE_INFINITY;
}

/** The size of a {@link bytesOption}, in bytes. */
export function bytesIn(option: string): number {
  return parseBytes(option) ?? Number.POSITIVE_INFINITY;
}
