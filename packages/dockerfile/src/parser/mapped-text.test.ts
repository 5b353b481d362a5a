import { describe, expect, it } from 'vitest';

import { MappedText, MappedTextBuilder } from './mapped-text.ts';

/** `abcdef` of which the source has `ab` at 10, `c` written as an escape at 15–21, and `def` at 21. */
function sample(): MappedText {
  const builder = new MappedTextBuilder();
  builder.add('a', 10);
  builder.add('b', 11);
  builder.add('', 14);
  builder.add('c', 15, 21);
  builder.add('def', 21);
  return builder.build(10);
}

describe('MappedText', () => {
  it('joins its pieces', () => {
    expect(sample().text).toBe('abcdef');
  });

  it('knows where each character starts', () => {
    const text = sample();
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => text.sourceStart(offset))).toEqual([
      10, 11, 15, 21, 22, 23, 24,
    ]);
  });

  it.each([
    [0, 6, 10, 24],
    [0, 2, 10, 12],
    [1, 3, 11, 21],
    [2, 3, 15, 21],
    [3, 4, 21, 22],
    [0, 0, 10, 10],
    [2, 2, 12, 12],
    [3, 3, 21, 21],
    [6, 6, 24, 24],
  ])('maps [%i, %i) to [%i, %i)', (start, end, sourceStart, sourceEnd) => {
    expect(sample().range(start, end)).toEqual([sourceStart, sourceEnd]);
  });

  it('copies with places', () => {
    const builder = new MappedTextBuilder();
    sample().copyTo(builder, 1, 5);
    sample().copyTo(builder, 3, 3);
    const copy = builder.build(0);
    expect(copy.text).toBe('bcde');
    expect([copy.range(0, 1), copy.range(1, 2), copy.range(2, 4)]).toEqual([
      [11, 12],
      [15, 21],
      [21, 23],
    ]);
  });

  it('takes a slice as it stands', () => {
    expect(MappedText.slice('abcd', 1, 3).text).toBe('bc');
    expect(MappedText.slice('abcd', 1, 3).range(1, 2)).toEqual([2, 3]);
  });

  it('has a place when it is empty', () => {
    expect(new MappedTextBuilder().build(7).range(0, 0)).toEqual([7, 7]);
  });
});
