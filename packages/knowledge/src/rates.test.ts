import { describe, expect, it } from 'vitest';
import { requestsPerMinute } from './rates.ts';

describe('requestsPerMinute', () => {
  it.each([
    ['200 per minute', 200],
    ['5/minute', 5],
    ['5/min', 5],
    ['10 per 5 minutes', 2],
    ['10/5minutes', 2],
    ['1/second', 60],
    ['60 per hour', 1],
    ['1440/day', 1],
    ['200 per day; 60 per hour', 200 / 1440],
    ['100000 PER MINUTE', 100_000],
    ['100', undefined],
    ['many per minute', undefined],
    ['5 per fortnight', undefined],
    ['5 per 0 minutes', undefined],
    ['5/minute; soon', undefined],
    ['5/constructor', undefined],
    ['', undefined],
  ])('%j is %s', (text, expected) => {
    expect(requestsPerMinute(text)).toBe(expected);
  });
});
