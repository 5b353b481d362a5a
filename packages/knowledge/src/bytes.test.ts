import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes } from './bytes.ts';

describe('parseBytes', () => {
  it.each([
    ['1048576', 1_048_576],
    ['16mb', 16_777_216],
    ['16 MB', 16_777_216],
    ['1m', 1_048_576],
    ['1.5k', 1536],
    ['512 KiB', 524_288],
    ['10b', 10],
    ['2 bytes', 2],
    ['16 * 1024 * 1024', 16_777_216],
    ['2*1m', 2_097_152],
    ['1g', 1_073_741_824],
    ['0', 0],
  ])('%j is %d bytes', (text, bytes) => {
    expect(parseBytes(text)).toBe(bytes);
  });

  it.each(['', '-1', 'unlimited', '16 x', '16 *', '* 2', '5mm', '1'.repeat(100)])('%j is none', (text) => {
    expect(parseBytes(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['number', 'undefined']).toContain(typeof parseBytes(text));
      }),
    );
  });
});
