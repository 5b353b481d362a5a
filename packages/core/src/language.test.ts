import { describe, expect, it } from 'vitest';
import { createAnalyzer } from './analyzer.ts';
import { toEslintLanguage } from './language.ts';
import { toyLanguage } from './testing/toy-language.ts';

const language = toEslintLanguage({
  ...toyLanguage,
  defaultLanguageOptions: { loud: true },
  languageOptionTypes: { target: 'string' },
});

describe('validateLanguageOptions', () => {
  it.each([[{}], [{ loud: false }], [{ target: 'x', loud: undefined }], [{ ecmaVersion: 2024 }]])(
    'takes %j',
    (options) => {
      expect(() => language.validateLanguageOptions(options)).not.toThrow();
    },
  );

  it.each([
    [{ loud: 'yes' }, 'languageOptions.loud must be a boolean.'],
    [{ target: 5 }, 'languageOptions.target must be a string.'],
    [{ target: null }, 'languageOptions.target must be a string.'],
  ])('refuses %j', (options, message) => {
    expect(() => language.validateLanguageOptions(options)).toThrow(new TypeError(message));
  });
});

describe('parse', () => {
  it.each([
    ['a text', 'one\ntwo'],
    ['an empty text', ''],
  ])('gives the tree of %s and its source code', (_, body) => {
    const parsed = language.parse({ path: '/a', body }, { languageOptions: {} });
    expect(parsed.ast).toBe(parsed.sourceCode.ast);
    expect(language.createSourceCode({ path: '/a', body }, parsed).text).toBe(body);
  });
});

it('the light runner refuses the same options', () => {
  const analyzer = createAnalyzer({ ...toyLanguage, languageOptionTypes: { target: 'string' } }, []);
  const run = () => analyzer.analyze('one', { languageOptions: { target: 5 } });
  expect(run).toThrow(new TypeError('languageOptions.target must be a string.'));
});
