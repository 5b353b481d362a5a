import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from './durations.ts';

describe('parseDuration', () => {
  it.each([
    ['15m', 900_000],
    ['8h', 28_800_000],
    ['7d', 604_800_000],
    ['30 days', 2_592_000_000],
    ['1 day', 86_400_000],
    ['1y', 31_557_600_000],
    ['1.5h', 5_400_000],
    ['1h30m', 5_400_000],
    ['1h 30m', 5_400_000],
    ['250ms', 250],
    ['90 Seconds', 90_000],
    ['2 hrs', 7_200_000],
    ['2w', 1_209_600_000],
  ])('%j is %d ms', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it('reads a bare number in the unit of its reader', () => {
    expect([parseDuration('900'), parseDuration('900', 's'), parseDuration('15', 'm')]).toEqual([
      undefined,
      900_000,
      900_000,
    ]);
  });

  it.each(['', '-1', 'never', '15 x', 'm', '1h x', '5 constructor', '1'.repeat(99)])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['number', 'undefined']).toContain(typeof parseDuration(text, 's'));
      }),
    );
  });
});
