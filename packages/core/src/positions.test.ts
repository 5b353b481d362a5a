import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from './positions.ts';

describe('LineIndex', () => {
  it.each([
    ['LF', 'ab\ncd\n', 3, { line: 2, column: 0 }],
    ['CRLF', 'ab\r\ncd', 4, { line: 2, column: 0 }],
    ['CR', 'ab\rcd', 3, { line: 2, column: 0 }],
    ['the line end itself', 'ab\r\ncd', 3, { line: 1, column: 3 }],
    ['the end of the text', 'ab\n', 3, { line: 2, column: 0 }],
    ['a surrogate pair', 'a😀b', 3, { line: 1, column: 3 }],
  ])('finds the position after %s', (_, text, offset, expected) => {
    expect(new LineIndex(text).position(offset)).toEqual(expected);
  });

  it('gives lines without their ends', () => {
    const lines = new LineIndex('one\r\ntwo\n\nfour');
    expect([1, 2, 3, 4, 5].map((line) => lines.lineText(line))).toEqual(['one', 'two', '', 'four', '']);
  });

  it('turns every offset into a position and back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀') });
    fc.assert(
      fc.property(text, (sample) => {
        const lines = new LineIndex(sample);
        for (let offset = 0; offset <= sample.length; offset++) {
          expect(lines.offset(lines.position(offset))).toBe(offset);
        }
      }),
    );
  });
});
