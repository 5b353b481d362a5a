import { describe, expect, it } from 'vitest';
import { createAnalyzer } from './analyzer.ts';
import { InvalidOption, mergeOptions, patternOption, ruleOptions, stringList } from './rule-options.ts';
import { toyLanguage, wordRule } from './testing/toy-language.ts';

interface Options {
  allow: readonly string[];
  loud: boolean;
  now?: string;
}

describe('ruleOptions', () => {
  it('makes schema, defaults and strict values of one declaration', () => {
    const options = ruleOptions<Options>({
      allow: { ...stringList, default: [], description: 'Words.' },
      loud: { type: 'boolean', default: false, strict: true, description: 'Loud.' },
      now: { type: 'string', description: 'The day.' },
    });
    expect(options).toEqual({
      schema: [
        {
          type: 'object',
          properties: {
            allow: { type: 'array', items: { type: 'string' }, description: 'Words.' },
            loud: { type: 'boolean', description: 'Loud.' },
            now: { type: 'string', description: 'The day.' },
          },
          additionalProperties: false,
        },
      ],
      defaultOptions: [{ allow: [], loud: false }],
      strictOptions: { loud: true },
    });
  });
});

describe('patternOption', () => {
  it('reads a regular expression', () => {
    expect(patternOption({ id: 'toy/no-x' }, 'commands', '^a+$').test('aa')).toBe(true);
  });

  it('names rule, option and reason of a text that is none, also through the runner', () => {
    const rule = {
      ...wordRule('x'),
      create: () => patternOption({ id: 'toy/no-x' }, 'commands', '(') as never,
    };
    const run = () => createAnalyzer(toyLanguage, [rule]).analyze('x');
    expect(run).toThrow(InvalidOption);
    expect(run).toThrow("toy/no-x: the option commands has '(', no regular expression: Unterminated group.");
  });
});

describe('mergeOptions', () => {
  it.each([
    [{ a: 1 }, undefined, { a: 1 }],
    [undefined, { a: 1 }, { a: 1 }],
    [{ a: 1, b: 2 }, { b: 3 }, { a: 1, b: 3 }],
    [{ a: { b: 1, c: 2 } }, { a: { c: 3 } }, { a: { b: 1, c: 3 } }],
    [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
    [{ a: { b: 1 } }, { a: null }, { a: null }],
    [{}, { constructor: { a: 1 } }, { constructor: { a: 1 } }],
  ])('%j and %j', (defaults, given, merged) => {
    expect(mergeOptions(defaults, given)).toEqual(merged);
  });
});
