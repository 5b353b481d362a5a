import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from './mask.ts';

describe('mask', () => {
  it.each([
    ['', ''],
    ['a', '****'],
    ['ab', 'a****'],
    ['abc', 'a****'],
    ['123456', '123****'],
    ['changeme', 'chan****'],
    ['correct-horse-battery', 'corr****'],
    ['😀😀😀😀', '😀😀****'],
  ])('%j is shown as %j', (value, shown) => {
    expect(mask(value)).toBe(shown);
  });

  it('shows at most four characters and at most half of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '*', ' ', 'é', '😀') }), (value) => {
        const shown = mask(value).replace(/\*{4}$/u, '');
        expect(value.startsWith(shown)).toBe(true);
        expect([...shown].length).toBeLessThanOrEqual(Math.min(4, [...value].length / 2));
      }),
    );
  });
});
