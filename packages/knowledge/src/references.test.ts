import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasReference, referenceEnds } from './references.ts';

describe('hasReference', () => {
  it.each([
    '$NAME',
    '$name',
    '$$NAME',
    '$1',
    '${NAME}',
    '${NAME:-x}',
    'prefix-${name}',
    'a$NAME.b',
    '$(cat /run/secrets/x)',
    'x$$(cat y)',
    '`cat x`',
    '%NAME%',
    '%kernel.secret%',
    '{password}',
    '#{password}',
  ])('%s has one', (text) => {
    expect(hasReference(text)).toBe(true);
  });

  it.each([
    ...['', 'plain', 'pa$word', 'pa$Word', '$2b$10$N9qo8uLOickgx2ZMRZoMye', 'nz$(_q3N(x', 'a${', '100%'],
    ...['{"a":1}', 'a`b'],
  ])('%s has none', (text) => {
    expect(hasReference(text)).toBe(false);
  });
});

describe('referenceEnds', () => {
  it.each([
    ['${A}', [[0, 4]]],
    [
      '${A:-${B}}',
      [
        [5, 9],
        [0, 10],
      ],
    ],
    ['$(a (b) c)', [[0, 10]]],
    ['$(a ${B}', [[4, 8]]],
    ['${A', []],
    ['a}b)c', []],
  ])('%s', (text, ends) => {
    expect([...referenceEnds(text)]).toEqual(ends);
  });

  it('comes to an end on a deep text, and never throws', () => {
    const deep = '$('.repeat(50_000) + ')'.repeat(50_000);
    expect(referenceEnds(deep).size).toBe(50_000);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', '(', ')', 'a') }), (text) => {
        for (const [start, end] of referenceEnds(text)) {
          expect(text[start]).toBe('$');
          expect('})').toContain(text[end - 1]);
        }
      }),
    );
  });
});
