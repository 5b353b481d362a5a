import { expect, it } from 'vitest';
import { nestingOf } from './nesting.ts';

it.each<[string, string, number]>([
  ['nothing', '', 0],
  ['brackets', '[[[]]] (({}))', 3],
  ['brackets one after the other', '[] '.repeat(100), 1],
  ['arrow functions', '() => () => () => 1', 3],
  ['conditions', 'a ? b : a ? b : c', 2],
  ['conditions one after the other', 'f(a ? b : c, a ? b : c); g(a ? b : c);', 2],
  ['what stands in brackets with what is around them', 'a = b = [c = d]', 4],
  ['types', 'let x: A<B<C>>', 2],
  ['closed too often', ')))] a', 0],
])('%s', (_, text, depth) => expect(nestingOf(text)).toBe(depth));

it('does not grow with the length of ordinary code', () => {
  const code = 'export const a = (b: Map<string, number>) => { if (b.size > 3) return b ? 1 : 2; };\n';
  expect(nestingOf(code.repeat(5000))).toBeLessThan(20);
  expect(nestingOf(code.replaceAll(';', '').repeat(5000))).toBeLessThan(20);
});
