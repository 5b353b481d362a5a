import type { Range } from '@seaworthy/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSecret, joinRanges, segments } from './masked-text.ts';

const mask = (secret: string) => `<${secret.length}>`;

describe('segments', () => {
  it.each<[start: number, end: number, shown: string[]]>([
    [0, 10, ['ab', '<2>', 'ef', '<3>', 'j']],
    [2, 4, ['<2>']],
    [3, 5, ['****', 'e']],
    [0, 3, ['ab', '<1>']],
    [4, 6, ['ef']],
    [9, 10, ['j']],
    [5, 5, []],
  ])('from %i to %i', (start, end, shown) => {
    const secrets: Range[] = [
      [2, 4],
      [6, 9],
    ];
    expect(
      Array.from(segments({ text: 'abcdefghij', secrets, mask }, start, end), (segment) => segment.shown),
    ).toEqual(shown);
  });

  it('shows a mask only the start of a long secret', () => {
    const source = { text: 's'.repeat(1e6), secrets: [[0, 1e6]] as Range[], mask };
    expect([...segments(source, 0, 1e6)]).toEqual([{ shown: '<64>', start: 0, end: 1e6, secret: true }]);
  });

  it('covers every character once and shows no character of a secret', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), range, (ranges, [start, end]) => {
        const secrets = joinRanges(ranges);
        const text = Array.from({ length: 30 }, (_, at) =>
          secrets.some(([a, b]) => a <= at && at < b) ? 's' : 'p',
        ).join('');
        let offset = start;
        for (const segment of segments({ text, secrets, mask: () => '****' }, start, Math.min(end, 30))) {
          expect(segment.start).toBe(offset);
          expect(segment.shown).not.toContain('s');
          expect(hasSecret({ text, secrets, mask }, segment.start, segment.end)).toBe(segment.secret);
          offset = segment.end;
        }
        expect(offset).toBe(Math.max(start, Math.min(end, 30)));
      }),
    );
  });
});

describe('joinRanges', () => {
  it.each<[ranges: Range[], joined: Range[]]>([
    [[], []],
    [[[3, 3]], []],
    [
      [
        [5, 6],
        [1, 2],
      ],
      [
        [1, 2],
        [5, 6],
      ],
    ],
    [
      [
        [1, 3],
        [3, 5],
      ],
      [[1, 5]],
    ],
    [
      [
        [1, 9],
        [2, 3],
        [8, 12],
      ],
      [[1, 12]],
    ],
  ])('%j → %j', (ranges, joined) => {
    expect(joinRanges(ranges)).toEqual(joined);
  });
});
