import { LineIndex, type Range } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { previewEdit } from './edit-preview.ts';

/** The preview as text. */
function preview(text: string, range: Range, inserted: string, secrets: Range[] = [], width = 30): string[] {
  const source = { text, lines: new LineIndex(text), secrets, mask: (secret: string) => `${secret[0]}****` };
  return previewEdit(source, { range, text: inserted }, width).map(({ sign, text: line }) => sign + line);
}

describe('previewEdit', () => {
  it.each<[name: string, text: string, range: Range, inserted: string, lines: string[]]>([
    ['a part of a line', 'ab\ncd\nef', [3, 4], 'X', ['-cd', '+Xd']],
    ['a line put in', 'ab\ncd', [3, 3], 'new\n', ['+new']],
    ['a line put in at the end', 'ab', [2, 2], '\nnew', ['+new']],
    ['a line taken away', 'ab\ncd\nef', [3, 6], '', ['-cd']],
    ['the last line taken away', 'ab\ncd', [2, 5], '', ['-cd']],
    ['two lines joined', 'ab\ncd', [2, 3], ' ', ['-ab', '-cd', '+ab cd']],
    ['Windows line ends', 'ab\r\ncd\r\n', [4, 6], 'x\r\ny', ['-cd', '+x', '+y']],
    ['nothing', 'ab', [0, 1], 'a', []],
    ['an empty file', '', [0, 0], 'a', ['-', '+a']],
    ['tabs and controls', '\ta\u001B', [1, 2], 'b', [String.raw`-    a\x1b`, String.raw`+    b\x1b`]],
  ])('%s', (_name, text, range, inserted, lines) => {
    expect(preview(text, range, inserted)).toEqual(lines);
  });

  it('leaves out what stays between', () => {
    expect(preview('ab\ncd\nef\ngh\nij', [0, 14], 'aX\ncd\nef\ngh\niX')).toEqual([
      '-ab',
      '+aX',
      ' …',
      '-ij',
      '+iX',
    ]);
  });

  it('shows very many changes as one', () => {
    const lines = Array.from({ length: 300 }, (_, index) => `line ${index}\nsame\n`).join('');
    const signs = preview(lines, [0, lines.length], lines.replaceAll('line', 'row')).map((line) => line[0]);
    expect(signs).toEqual([
      ...Array.from({ length: 13 }, () => '-'),
      ...Array.from({ length: 13 }, () => '+'),
    ]);
  });

  it('cuts long lines around the change', () => {
    const text = `${'a'.repeat(1e6)}b${'c'.repeat(1e6)}`;
    expect(preview(text, [1e6, 1e6 + 1], 'XY', [], 20)).toEqual([
      '-…aaaaaaaaaabccccccc…',
      '+…aaaaaaaaaaXYcccccc…',
    ]);
  });

  it('cuts long lists of lines', () => {
    const lines = preview('a', [1, 1], '\nb'.repeat(50));
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toBe('+… and 38 more lines');
  });

  it.each<[name: string, range: Range, inserted: string, lines: string[]]>([
    ['before', [0, 1], 'K', ['-key=s**** x', '+Key=s**** x']],
    ['around', [0, 12], 'key="secret"', ['-key=s**** x', '+key="s****"']],
    ['within', [6, 8], '', ['-key=s**** x', '+key=s******** x']],
  ])('masks a secret %s the change', (_name, range, inserted, lines) => {
    expect(preview('key=secret x', range, inserted, [[4, 10]])).toEqual(lines);
  });

  it('masks every line of a secret', () => {
    expect(preview('a\nb\nc', [0, 5], 'x', [[0, 5]])).toEqual(['-a****', '-****', '-****', '+x']);
  });
});
