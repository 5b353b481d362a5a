import { describe, expect, it } from 'vitest';
import { createAnalyzer } from './analyzer.ts';
import { satisfied } from './evidence.ts';
import type { Rule } from './rule.ts';
import { RuleCrash } from './runner.ts';
import { toyLanguage, wordRule } from './testing/toy-language.ts';

function ruleWith(create: Rule['create']): Rule {
  return { ...wordRule('x'), create };
}

describe('the light runner', () => {
  it('gives ESLint’s message shape, in order of place', () => {
    const analyzer = createAnalyzer(toyLanguage, [wordRule('b'), wordRule('a', 'A')]);
    expect(analyzer.analyze('xb\nab').findings).toEqual([
      {
        ruleId: 'toy/no-b',
        severity: 2,
        message: 'Found b.',
        messageId: 'found',
        line: 1,
        column: 2,
        endLine: 1,
        endColumn: 3,
      },
      {
        ruleId: 'toy/no-a',
        severity: 2,
        message: 'Found a.',
        messageId: 'found',
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 2,
        fix: { range: [3, 4], text: 'A' },
      },
      {
        ruleId: 'toy/no-b',
        severity: 2,
        message: 'Found b.',
        messageId: 'found',
        line: 2,
        column: 2,
        endLine: 2,
        endColumn: 3,
      },
    ]);
  });

  it('fixes in several passes, keeps the byte order mark, and stops', () => {
    const analyzer = createAnalyzer(toyLanguage, [wordRule('aa', 'a')]);
    expect(analyzer.fix('\uFEFFaaaa\r\naa\r\n')).toBe('\uFEFFa\r\na\r\n');
    const endless = createAnalyzer(toyLanguage, [wordRule('a', 'aa')]);
    expect(endless.fix('a')).toHaveLength(11);
  });

  it('counts offsets without the byte order mark, as ESLint does', () => {
    const analyzer = createAnalyzer(toyLanguage, [wordRule('a', 'b')]);
    expect(analyzer.analyze('\uFEFFa').findings[0]).toMatchObject({ column: 1, fix: { range: [0, 1] } });
  });

  it('collects evidence', () => {
    const rule = ruleWith((context) => ({ Line: (node: never) => satisfied(context, { node }) }));
    expect(createAnalyzer(toyLanguage, [rule]).analyze('one\ntwo', { evidence: true }).evidence).toEqual([
      { ruleId: 'toy/no-x', line: 1, column: 1, endLine: 1, endColumn: 4 },
      { ruleId: 'toy/no-x', line: 2, column: 1, endLine: 2, endColumn: 4 },
    ]);
  });

  it('names the rule and the file when a rule throws', () => {
    const rule = ruleWith(() => ({
      Line() {
        throw new TypeError('oops');
      },
    }));
    const run = () => createAnalyzer(toyLanguage, [rule]).analyze('one', { filename: 'a.toy' });
    expect(run).toThrow(RuleCrash);
    expect(run).toThrow('The rule toy/no-x failed on a.toy: oops');
  });

  it('hands over related locations', () => {
    const rule = ruleWith((context) => ({
      Line: (node: never) =>
        context.report({
          node,
          messageId: 'found',
          data: { word: 'it' },
          related: [{ node, message: 'Here.' }],
        }),
    }));
    expect(createAnalyzer(toyLanguage, [rule]).analyze('one').findings[0]?.related).toEqual([
      { message: 'Here.', line: 1, column: 1, endLine: 1, endColumn: 4 },
    ]);
  });
});
