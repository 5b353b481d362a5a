import { expect, it } from 'vitest';
import { createAnalyzer } from './analyzer.ts';
import { toEslintPlugin } from './eslint-plugin.ts';
import { toyLanguage, wordRule } from './testing/toy-language.ts';

it('has languages and rules of all analyzers under their own names', () => {
  const [foo, bar] = [wordRule('foo'), wordRule('bar')];
  const other = { ...toyLanguage, name: 'other' };
  const plugin = toEslintPlugin([createAnalyzer(toyLanguage, [foo]), createAnalyzer(other, [bar])], '1.2.3');
  expect(plugin.meta).toEqual({ name: 'eslint-plugin-seaworthy', version: '1.2.3', namespace: 'seaworthy' });
  expect(Object.keys(plugin.languages)).toEqual(['toy', 'other']);
  expect(plugin.rules).toEqual({ 'toy/no-foo': foo, 'toy/no-bar': bar });
});

it('refuses a rule without an id', () => {
  const rule = wordRule('foo');
  const { id: _id, ...docs } = rule.meta.docs;
  const analyzer = { ...createAnalyzer(toyLanguage, []), rules: [{ ...rule, meta: { ...rule.meta, docs } }] };
  expect(() => toEslintPlugin([analyzer], '1.2.3')).toThrow(TypeError);
});
