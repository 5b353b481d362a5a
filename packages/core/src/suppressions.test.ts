import { describe, expect, it } from 'vitest';
import { createAnalyzer } from './analyzer.ts';
import { lintInEslint } from './testing/hosts.ts';
import { toyLanguage, wordRule } from './testing/toy-language.ts';

const analyzer = createAnalyzer(toyLanguage, [wordRule('foo'), wordRule('bar')]);
const now = new Date('2026-06-15T12:00:00Z');

/** `line:rule` of everything that is left, directive problems included. */
function remaining(...lines: string[]): string[] {
  return analyzer.analyze(lines.join('\n'), { now }).findings.map(({ line, ruleId }) => `${line}:${ruleId}`);
}

describe('directives', () => {
  it.each([
    ['the next line', ['# seaworthy-disable-next-line toy/no-foo', 'foo', 'foo'], ['3:toy/no-foo']],
    ["ESLint's word", ['# eslint-disable-next-line seaworthy/toy/no-foo', 'foo', 'foo'], ['3:toy/no-foo']],
    ['only the named rule', ['# seaworthy-disable-next-line toy/no-foo', 'foo bar'], ['2:toy/no-bar']],
    ['several rules', ['# seaworthy-disable-next-line toy/no-foo, toy/no-bar', 'foo bar'], []],
    ['all rules', ['# seaworthy-disable-next-line -- because', 'foo bar'], []],
    ['the rest of the file', ['foo', '# seaworthy-disable toy/no-foo', 'foo', 'foo'], ['1:toy/no-foo']],
    [
      'a block',
      ['# seaworthy-disable toy/no-foo', 'foo', '# seaworthy-enable toy/no-foo', 'foo'],
      ['4:toy/no-foo'],
    ],
    [
      'one of two rules enabled again',
      ['# seaworthy-disable toy/no-foo, toy/no-bar', 'foo bar', '# seaworthy-enable toy/no-foo', 'foo bar'],
      ['4:toy/no-foo'],
    ],
    [
      'one rule enabled inside a block of all rules',
      ['# seaworthy-disable', '# seaworthy-enable toy/no-foo', 'foo bar'],
      ['3:toy/no-foo'],
    ],
    ['the whole file', ['foo', '# seaworthy-disable-file toy/no-foo', 'foo'], []],
    ['the last line without a line end', ['# seaworthy-disable-next-line toy/no-foo', 'foo'], []],
    ['a word that only begins alike', ['# seaworthy-disabled toy/no-foo', 'foo'], ['2:toy/no-foo']],
  ])('cover %s', (_, lines, expected) => {
    expect(remaining(...lines)).toEqual(expected);
  });

  it.each([
    ['a date to come', 'until 2026-06-16', ['1:directives/unused']],
    ['its last day', 'until 2026-06-15', ['1:directives/unused']],
    ['a date that has passed', 'until 2026-06-14', ['1:directives/expired']],
  ])('hold through %s', (_, reason, expected) => {
    expect(remaining(`# seaworthy-disable-next-line toy/no-foo -- legacy, ${reason}`, 'ok')).toEqual(
      expected,
    );
  });

  it('report the finding again when they have expired', () => {
    expect(remaining('# seaworthy-disable-next-line toy/no-foo -- until 2020-01-01', 'foo')).toEqual([
      '1:directives/expired',
      '2:toy/no-foo',
    ]);
  });

  it('are reported when they are not needed, unless their rule did not run', () => {
    expect(remaining('# seaworthy-disable-next-line toy/no-foo', 'ok')).toEqual(['1:directives/unused']);
    const quiet = analyzer.analyze('# seaworthy-disable-next-line toy/no-foo\nok', {
      now,
      rules: { 'toy/no-foo': 'off' },
    });
    expect(quiet.findings).toEqual([]);
  });

  it('are reported when they name a rule that does not exist', () => {
    expect(remaining('# seaworthy-disable-next-line toy/no-fooo', 'foo')).toEqual([
      '1:directives/unknown-rule',
      '2:toy/no-foo',
    ]);
  });

  it('are reported at the level that is asked for', () => {
    const text = '# seaworthy-disable-next-line toy/no-foo\nok';
    const severities = (['off', 'warn', 'error'] as const).map((level) =>
      analyzer
        .analyze(text, { now, rules: { 'directives/unused': level } })
        .findings.map(({ severity }) => severity),
    );
    expect(severities).toEqual([[], [1], [2]]);
  });

  it('point at the rule id in the comment', () => {
    const [finding] = analyzer.analyze('ok\n# seaworthy-disable-next-line toy/no-foo, toy/no-bar\nfoo', {
      now,
    }).findings;
    expect(finding).toMatchObject({ ruleId: 'directives/unused', line: 2, column: 43, endColumn: 53 });
  });

  it('keep what they suppress, with the reason', () => {
    const { suppressed } = analyzer.analyze('# seaworthy-disable-next-line toy/no-foo -- legacy\nfoo', {
      now,
    });
    expect(suppressed).toMatchObject([
      { ruleId: 'toy/no-foo', line: 2, suppressions: [{ kind: 'directive', justification: 'legacy' }] },
    ]);
  });

  it('keep --fix away from what they cover', () => {
    const fixing = createAnalyzer(toyLanguage, [wordRule('foo', 'fixed')]);
    const text = '# seaworthy-disable-next-line toy/no-foo\nfoo\nfoo\n';
    expect(fixing.fix(text)).toBe('# seaworthy-disable-next-line toy/no-foo\nfoo\nfixed\n');
  });
});

describe('directives under ESLint', () => {
  const texts = [
    '# seaworthy-disable-next-line toy/no-foo\nfoo bar\nfoo',
    '# eslint-disable-next-line seaworthy/toy/no-foo -- why\nfoo bar\nfoo',
    'foo\n# seaworthy-disable toy/no-foo\nfoo bar\n# seaworthy-enable toy/no-foo\nfoo',
    'foo\n# seaworthy-disable-file toy/no-bar\nfoo bar',
    '# seaworthy-disable-next-line toy/no-foo -- until 2020-01-01\nfoo',
  ];
  it.each(texts)('%s', (text) => {
    const rules = { 'toy/no-foo': 'error', 'toy/no-bar': 'warn' } as const;
    const light = analyzer
      .analyze(text, { rules })
      .findings.filter(({ ruleId }) => ruleId.startsWith('toy/'));
    for (const major of [9, 10] as const) {
      const found = lintInEslint(analyzer, { text, filename: 'file.toy', rules }, major);
      expect(found).toEqual(light);
    }
  });
});
