import { describe, expect, it } from 'vitest';
import { distinctCharacters, shannonEntropy } from './entropy.ts';

describe('entropy', () => {
  it.each([
    ['', 0],
    ['aaaa', 0],
    ['abab', 1],
    ['abcd', 2],
    ['0123456789abcdef', 4],
  ])('%j has %d bits per character', (text, bits) => {
    expect(shannonEntropy(text)).toBeCloseTo(bits, 10);
  });

  it('counts code points', () => {
    expect(distinctCharacters('a😀😀b')).toBe(3);
  });
});
