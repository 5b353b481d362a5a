import { describe, expect, it } from 'vitest';
import { coverByWords } from './common-words.ts';
import { repeatedPart, shareOfRuns } from './patterns-in-text.ts';

describe('shareOfRuns', () => {
  it.each([
    ['', 0],
    ['abcd', 1],
    ['dcba', 1],
    ['QWERTY', 1],
    ['abcx', 0],
    ['xxabcdefxx', 0.6],
    ['abababab', 0],
    ['Hx7pQ2zLm8vN4tRw', 0],
    ['12345678901234567890', 1],
  ])('of %j is %d', (text, share) => {
    expect(shareOfRuns(text)).toBe(share);
  });
});

describe('repeatedPart', () => {
  it.each([
    ['', ''],
    ['a', 'a'],
    ['aaaa', 'a'],
    ['ababa', 'ab'],
    ['abcab', 'abcab'],
    ['abcabc', 'abc'],
    ['aab', 'aab'],
  ])('of %j is %j', (text, part) => {
    expect(repeatedPart(text)).toBe(part);
  });
});

describe('coverByWords', () => {
  it.each([
    ['', 0, 0],
    ['secretkey', 2, 1],
    ['supersecret', 1, 1],
    ['xqsecret', 1, 0.75],
    ['xqzvk', 0, 0],
  ])('of %j: %d words, %d of it', (text, words, share) => {
    expect(coverByWords(text)).toEqual({ words, share });
  });
});
