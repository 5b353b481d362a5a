import { describe, expect, it } from 'vitest';
import type { Mapping, Scalar } from '../ast.ts';
import { parse } from '../parser.ts';
import { interpolate, type Interpolated } from './interpolation.ts';

/** The value of the key `a`. */
function read(text: string): Interpolated {
  const content = parse(text).documents[0]?.content as Mapping;
  return interpolate(content.entries[0]?.value as Scalar, text);
}

describe('interpolate', () => {
  it.each([
    ['plain', { kind: 'known', text: 'plain' }],
    ['$$X', { kind: 'known', text: '$X' }],
    ['$X', { kind: 'unknown' }],
    ['${X}', { kind: 'unknown' }],
    ['${X:-d}', { kind: 'default', text: 'd' }],
    ['${X-d}', { kind: 'default', text: 'd' }],
    ['${X:-}', { kind: 'default', text: '' }],
    ['${X:?no}', { kind: 'unknown' }],
    ['${X?}', { kind: 'unknown' }],
    ['${X:+yes}', { kind: 'unknown' }],
    ['${A:-https://${B:-x}}', { kind: 'default', text: 'https://x' }],
    ['${A:-${B}}', { kind: 'unknown' }],
    ['"${PORT:-443:443}"', { kind: 'default', text: '443:443' }],
    ['${MAX_UPLOAD_MiB}m', { kind: 'unknown' }],
    ['${SERVICE_PASSWORD_X}', { kind: 'unknown' }],
    ['a ${ b', { kind: 'unknown' }],
    ['pa$$word$', { kind: 'unknown' }],
  ])('%s', (written, value) => {
    expect(read(`a: ${written}\n`).value).toEqual(value);
  });

  it('leaves undecided variables in the text by name', () => {
    const url = read('a: postgres://app:hunter2@${HOST:?}/$DB\n');
    expect(url.text).toBe('postgres://app:hunter2@${HOST}/${DB}');
    expect(url.judged).toEqual({ kind: 'known', text: url.text });
    expect(read('a: ${A}${B}\n').judged).toEqual({ kind: 'unknown' });
  });

  it('names variables with their parts', () => {
    const text = 'a: "${OUTER:-x${INNER}} $PLAIN"\n';
    const [outer, bare] = read(text).variables;
    expect([outer?.name, outer?.operator, outer?.argument]).toEqual(['OUTER', ':-', 'x${INNER}']);
    expect(text.slice(...outer!.argumentRange)).toBe('x${INNER}');
    expect(outer?.nested.map(({ range }) => text.slice(...range))).toEqual(['${INNER}']);
    expect(text.slice(...bare!.nameRange)).toBe('PLAIN');
  });

  it.each(['a: x ${1}\n', 'a: x ${\n', 'a: x ${A:-\n', 'a: x $1\n'])('finds what Compose refuses: %j', (text) => {
    expect(read(text).faults.map(([start]) => start)).toEqual([text.indexOf('$')]);
  });

  it('finds no fault in an escaped dollar', () => {
    expect(read('a: $$1 $${A}\n').faults).toEqual([]);
  });

  it.each([
    'a: foo NEEDLE bar\n',
    'a: "foo \\"x\\" NEEDLE"\n',
    "a: 'it''s NEEDLE'\n",
    'a: "\\u0041\\x41\\U0001F6A2 NEEDLE"\n',
    'a: "folded\n  over \\\n  lines NEEDLE"\n',
    'a: plain\n  over NEEDLE\n',
    'a: |\n  one\n    two NEEDLE\n  three\n',
    'a: >-\r\n  one\r\n\r\n  two NEEDLE\r\n',
    'a: |2+ # comment NEEDLE\n  NEEDLE\n\n',
    'a: ${X:-NEEDLE}\n',
    'a: "$$ ${X:-${Y:-\\tNEEDLE}}"\n',
  ])('finds its text in the file: %j', (text) => {
    const interpolated = read(text);
    const at = interpolated.text.indexOf('NEEDLE');
    const range = interpolated.range(at, at + 6);
    expect(text.slice(...range)).toBe('NEEDLE');
    expect(range[0]).toBe(text.lastIndexOf('NEEDLE'));
  });
});
