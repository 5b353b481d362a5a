import { expect, it } from 'vitest';
import { concat, known, textOf, unknown, type Value } from './value.ts';

const usual: Value = { kind: 'default', text: 'b' };

it.each([
  ['nothing', [], known('')],
  ['known values', [known('a'), known('b')], known('ab')],
  ['a default', [known('a'), usual, known('c')], { kind: 'default', text: 'abc' }],
  ['something unknown', [known('a'), unknown, usual], unknown],
])('concat of %s', (_, values, whole) => {
  expect(concat(values)).toEqual(whole);
});

it('textOf is the text of what is not unknown', () => {
  expect([known('a'), usual, unknown].map(textOf)).toEqual(['a', 'b', undefined]);
});
