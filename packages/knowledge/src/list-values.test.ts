import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listEntries } from './list-values.ts';

describe('listEntries', () => {
  it.each([
    ['', 'single', []],
    ['a', 'single', ['a']],
    [' a ', 'single', ['a']],
    ['a,b', 'comma', ['a', 'b']],
    ['a, b ,', 'comma', ['a', 'b']],
    ['a;b', 'comma', ['a', 'b']],
    ['a b', 'blank', ['a', 'b']],
    ['"a","b"', 'comma', ['a', 'b']],
    ['["a", "b,c"]', 'json', ['a', 'b,c']],
    ["['a', 'b']", 'json', ['a', 'b']],
    ['["a\\"]", "b"]', 'json', ['a\\"]', 'b']],
    ['[]', 'json', []],
    ['["a"', 'json', ['a']],
    ['[::1]:3000', 'single', ['[::1]:3000']],
    ['${A:-a,b}', 'single', ['${A:-a,b}']],
    ['${A:-a,b},c', 'comma', ['${A:-a,b}', 'c']],
    ['${A', 'single', ['${A']],
  ])('%j', (value, style, texts) => {
    const list = listEntries(value);
    expect([list.style, list.entries.map(({ text }) => text)]).toEqual([style, texts]);
    for (const { text, range } of list.entries) expect(value.slice(...range)).toBe(text);
  });

  it('never throws', () => {
    const pieces = fc.constantFrom('a', ',', ' ', '[', ']', '"', "'", '\\', '${', '}', ';');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const value = parts.join('');
        for (const { text, range } of listEntries(value).entries) expect(value.slice(...range)).toBe(text);
      }),
    );
  });
});
