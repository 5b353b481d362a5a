import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible, widthOf } from './visible-text.ts';

describe('visible', () => {
  it.each([
    ['plain', 'USER root', 'USER root'],
    ['other scripts', 'čau “漢字” – 🚢…', 'čau “漢字” – 🚢…'],
    ['white space', 'a\tb\r\nc', String.raw`a\tb\r\nc`],
    ['an escape sequence', '\u001B[31mred\u001B[0m', String.raw`\x1b[31mred\x1b[0m`],
    ['C1 controls', 'a\u009B31m', String.raw`a\x9b31m`],
    ['text that turns', 'a\u202Eb\u2066c', String.raw`a\u{202e}b\u{2066}c`],
    ['text that hides', 'a\u200Bb\u00ADc\uFEFFd', String.raw`a\u{200b}b\xadc\u{feff}d`],
    ['tags', 'a\u{E0041}', String.raw`a\u{e0041}`],
    ['line separators', 'a\u2028b\u0085c', String.raw`a\u{2028}b\x85c`],
    ['half of a character', 'a\uD800b', String.raw`a\u{d800}b`],
  ])('%s', (_name, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing in any text that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 50 },
    );
  });
});

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['漢字', 4],
    ['🚢', 2],
    ['한', 2],
    ['Ａ', 2],
    ['…', 1],
    ['𠀀', 2],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});
