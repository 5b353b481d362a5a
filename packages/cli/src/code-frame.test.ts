import { LineIndex, type Range } from '@seaworthy/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from './code-frame.ts';
import type { Place } from './place.ts';
import { widthOf } from './visible-text.ts';

interface Options {
  width?: number;
  secrets?: Range[];
}

/** The frame as text; the place is that of the offsets in `range`. */
function frameOf(text: string, range: Range, { width = 60, secrets = [] }: Options = {}): string {
  const lines = new LineIndex(text);
  const mask = (secret: string) => `${secret.slice(0, 2)}****`;
  return codeFrame({ text, lines, secrets, mask }, placeOf(lines, range), width)
    .flatMap(({ number = '', code, carets }) => [`${number}|${code}`, ...(carets ? [`|${carets}`] : [])])
    .join('\n');
}

function placeOf(lines: LineIndex, range: Range): Place {
  const { start, end } = lines.location(range);
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}

/** The range of `part` in `text`. */
function rangeOf(text: string, part: string): Range {
  const start = text.indexOf(part);
  return [start, start + part.length];
}

describe('codeFrame', () => {
  it.each<[name: string, text: string, part: string, frame: string[]]>([
    ['a line alone', 'one two three', 'two', ['1|one two three', '|    ^^^']],
    ['a line between others', 'a\nb\nc\nd\ne', 'c', ['2|b', '3|c', '|^', '4|d']],
    ['the last line before a line end', 'a\nb\n', 'b', ['1|a', '2|b', '|^']],
    ['Windows line ends', 'a\r\nb b\r\nc\r\n', 'b b', ['1|a', '2|b b', '|^^^', '3|c']],
    ['tabs', '\ta\tb', 'b', ['1|    a    b', '|         ^']],
    ['a marked tab', 'a\tb', '\t', ['1|a    b', '| ^^^^']],
    ['wide characters', '漢字 b 🚢', 'b', ['1|漢字 b 🚢', '|     ^']],
    ['a wide character', '漢🚢b', '🚢', ['1|漢🚢b', '|  ^^']],
    ['combining characters', 'e\u0301a b', 'b', ['1|e\u0301a b', '|   ^']],
    ['control characters', 'a\u001B[31m b', 'b', ['1|a\\x1b[31m b', '|          ^']],
    ['characters that turn text', 'a\u202Eb c', 'c', ['1|a\\u{202e}b c', '|           ^']],
    ['half of a character', 'a\uD83Db c', 'c', ['1|a\\u{d83d}b c', '|           ^']],
    ['two lines', 'a\nbb\ncc\nd', 'b\ncc', ['1|a', '2|bb', '| ^', '3|cc', '|^^', '4|d']],
    ['an empty line between', 'aa\n\nbb', 'a\n\nb', ['1|aa', '| ^', '2|', '3|bb', '|^']],
    ['a range up to the start of the next line', 'a\nb\nc', 'a\n', ['1|a', '|^', '2|b']],
    ['a range of a line end only', 'ab\nc', '\n', ['1|ab', '|  ^', '2|c']],
    [
      'many lines',
      'a\nb\nc\nd\ne\nf\ng',
      'b\nc\nd\ne\nf',
      ['1|a', '2|b', '|^', '3|c', '|^', '|…', '6|f', '|^', '7|g'],
    ],
  ])('%s', (_name, text, part, frame) => {
    expect(frameOf(text, rangeOf(text, part)).split('\n')).toEqual(frame);
  });

  it.each<[name: string, text: string, offset: number, frame: string[]]>([
    ['of an empty file', '', 0, ['1|', '|^']],
    ['at the start', 'ab', 0, ['1|ab', '|^']],
    ['between characters', 'ab', 1, ['1|ab', '| ^']],
    ['at the end', 'ab', 2, ['1|ab', '|  ^']],
    ['after the last line end', 'ab\n', 3, ['1|ab', '2|', '|^']],
    ['at a tab', 'a\tb', 1, ['1|a    b', '| ^']],
  ])('puts one caret under an empty range %s', (_name, text, offset, frame) => {
    expect(frameOf(text, [offset, offset]).split('\n')).toEqual(frame);
  });

  it.each<[name: string, before: number, marked: number, after: number, frame: string[]]>([
    ['at the start', 0, 3, 1e6, ['1|###bbbbbbbbbbbbbbbbb…', '|^^^']],
    ['in the middle', 5e5, 3, 5e5, ['1|…aaaaaaaaaa###bbbbbbb…', '|           ^^^']],
    ['at the end', 1e6, 3, 0, ['1|…aaaaaaaaaa###', '|           ^^^']],
    ['long itself', 100, 1e6, 100, ['1|…aa##################…', '|   ^^^^^^^^^^^^^^^^^^']],
    ['just too long', 4, 17, 0, ['1|…aaa#################', '|    ^^^^^^^^^^^^^^^^^']],
  ])('cuts a long line around a range %s', (_name, before, marked, after, frame) => {
    const text = 'a'.repeat(before) + '#'.repeat(marked) + 'b'.repeat(after);
    expect(frameOf(text, [before, before + marked], { width: 20 }).split('\n')).toEqual(frame);
  });

  it('finds the range behind characters that take much room', () => {
    const text = `${'\u0007\t'.repeat(500)}b${'c'.repeat(500)}`;
    const [code, carets] = frameOf(text, [1000, 1001], { width: 20 }).split('\n');
    expect(code!.slice(code!.indexOf('|'))[carets!.indexOf('^')]).toBe('b');
  });

  it.each<[name: string, text: string, range: Range, secrets: Range[], frame: string[]]>([
    ['that is marked', 'key=hunter2 x', [4, 11], [[4, 11]], ['1|key=hu**** x', '|    ^^^^^^']],
    ['beside what is marked', 'key=hunter2 x', [12, 13], [[4, 11]], ['1|key=hu**** x', '|           ^']],
    ['that is marked in part', 'key=hunter2 x', [0, 6], [[4, 11]], ['1|key=hu**** x', '|^^^^^^^^^^']],
    ['in a line around', 'hunter2\nx', [8, 9], [[0, 7]], ['1|hu****', '2|x', '|^']],
    ['over two lines', 'a hun\nter2 b', [2, 3], [[2, 10]], ['1|a hu****', '|  ^^^^^^', '2|**** b']],
    [
      'several',
      'aaaa bbbb cccc',
      [5, 9],
      [
        [0, 4],
        [5, 9],
        [10, 14],
      ],
      ['1|aa**** bb**** cc****', '|       ^^^^^^'],
    ],
  ])('masks a secret %s', (_name, text, range, secrets, frame) => {
    expect(frameOf(text, range, { secrets }).split('\n')).toEqual(frame);
  });

  it('shows nothing of a secret whose start is cut away', () => {
    const text = `${'a'.repeat(100)}${'s'.repeat(500)}x${'y'.repeat(500)}`;
    const frame = frameOf(text, [600, 601], { width: 20, secrets: [[100, 600]] });
    expect(frame).toContain('1|…****xyyyyyyyyyyyyyyy…\n|     ^');
  });

  it('keeps any line within the width, and marks something, for any text and place', () => {
    const character = fc.constantFrom(
      'a',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '漢',
      '🚢',
      '\u0000',
      '\u202E',
      '\uD800',
      'e\u0301',
    );
    const text = fc.array(character, { maxLength: 120 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 12, max: 40 }),
        (given, from, length, width) => {
          const start = from % (given.length + 1);
          const end = Math.min(given.length, start + (length % 30));
          const lines = new LineIndex(given);
          const frame = codeFrame(
            { text: given, lines, secrets: [], mask: String },
            placeOf(lines, [start, end]),
            width,
          );
          expect(frame.some(({ carets }) => carets.includes('^'))).toBe(true);
          for (const { code, carets } of frame) {
            expect(widthOf(code)).toBeLessThanOrEqual(width + 2);
            expect(carets.length).toBeLessThanOrEqual(width + 2);
            expect(code).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not look at all of a long line, however many places it has', () => {
    const text = `${'x'.repeat(1e6)}\n`.repeat(2);
    const lines = new LineIndex(text);
    for (let start = 0; start < 1e6; start += 200) {
      const frame = codeFrame(
        { text, lines, secrets: [], mask: String },
        placeOf(lines, [start, start + 10]),
        100,
      );
      expect(frame[0]!.carets.trim()).toBe('^^^^^^^^^^');
    }
  });
});
