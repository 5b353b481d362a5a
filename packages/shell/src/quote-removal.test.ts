import { describe, expect, it } from 'vitest';
import { backquoteOffsets, removeQuotes } from './quote-removal.ts';

describe('removeQuotes', () => {
  it.each<[string, string, number[]]>([
    ['', '', []],
    ['ab', 'ab', [0, 1]],
    ["'a'b", 'ab', [1, 3]],
    ['"a"', 'a', [1]],
    ['"\\"\\a\\\\"', '"\\a\\', [2, 3, 4, 6]],
    ['a\\ b', 'a b', [0, 2, 3]],
    ['a\\\nb', 'ab', [0, 3]],
    ['"a\\\nb"', 'ab', [1, 4]],
    [`'"'"'"`, `"'`, [1, 4]],
    ['$"a"', 'a', [2]],
    ['a$', 'a$', [0, 1]],
    ['\\', '\\', [0]],
    [`"$'a'"`, `$'a'`, [1, 2, 3, 4]],
  ])('of %j leaves %j', (raw, value, offsets) => {
    expect(removeQuotes(raw)).toEqual({ value, offsets });
  });

  it('cannot follow ANSI-C quotes', () => {
    expect(removeQuotes("a$'\\t'")).toBeUndefined();
  });
});

describe('backquoteOffsets', () => {
  it.each<[string, string, number[] | undefined]>([
    ['a', 'a', [0]],
    ['\\`a\\$b\\\\', '`a$b\\', [1, 2, 4, 5, 7]],
    ['\\a', '\\a', [0, 1]],
    ['\\"', '"', [1]],
    ['\\"', '\\"', [0, 1]],
    ['a\\', 'a\\', [0, 1]],
    ['a', 'b', undefined],
    ['ab', 'a', undefined],
  ])('of %j from %j', (raw, decoded, offsets) => {
    expect(backquoteOffsets(raw, decoded)).toEqual(offsets);
  });
});
