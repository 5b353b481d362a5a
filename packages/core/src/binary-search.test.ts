import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastIndexWhere } from './binary-search.ts';

it('finds what a linear search finds', () => {
  const sorted = fc.array(fc.integer({ min: 0, max: 9 })).map((items) => items.sort((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.integer({ min: -1, max: 10 }), (items, limit) => {
      const found = lastIndexWhere(items.length, (index) => items[index]! <= limit);
      expect(found).toBe(items.findLastIndex((item) => item <= limit));
    }),
  );
});
