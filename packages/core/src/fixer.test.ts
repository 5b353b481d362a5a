import { describe, expect, it } from 'vitest';
import { applyEdits, fixer, mergeEdits } from './fixer.ts';

describe('mergeEdits', () => {
  it('makes one edit that keeps the text between', () => {
    const edits = [fixer.insertTextAfterRange([6, 7], '!'), fixer.replaceTextRange([0, 1], 'A')];
    expect(mergeEdits(edits, 'a b c d')).toEqual({ range: [0, 7], text: 'A b c d!' });
  });

  it('is null for nothing, and refuses edits that overlap', () => {
    expect(mergeEdits([], 'abc')).toBeNull();
    expect(() => mergeEdits([fixer.removeRange([0, 2]), fixer.removeRange([1, 3])], 'abc')).toThrow(
      RangeError,
    );
  });
});

describe('applyEdits', () => {
  it('applies what fits and leaves what overlaps or touches for the next pass', () => {
    const edits = [
      fixer.replaceTextRange([0, 2], 'X'),
      fixer.replaceTextRange([2, 3], 'Y'),
      fixer.removeRange([4, 5]),
    ];
    expect(applyEdits('abcde', edits)).toBe('Xcd');
  });

  it('changes nothing without edits', () => {
    expect(applyEdits('abc', [])).toBe('abc');
  });
});
