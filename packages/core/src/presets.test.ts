import { describe, expect, it } from 'vitest';
import { activeRules, type Preset, type RuleSettings } from './presets.ts';
import type { Rule, RuleDocs } from './rule.ts';
import { wordRule } from './testing/toy-language.ts';

function ruleOf(word: string, docs: Partial<RuleDocs>): Rule {
  const rule = wordRule(word);
  return {
    ...rule,
    meta: {
      ...rule.meta,
      docs: { ...rule.meta.docs, ...docs },
      defaultOptions: [{ a: 1, b: { c: 1, d: [1] } }],
    },
  };
}

const rules = [
  ruleOf('common', { preset: 'recommended', severity: 'error', strictOptions: { a: 2 } }),
  ruleOf('rare', { preset: 'strict', severity: 'warn' }),
  ruleOf('odd', { preset: 'off', severity: 'warn' }),
];

const ids = (preset: Preset, settings?: RuleSettings) =>
  activeRules(rules, preset, settings).map(({ id, severity }) => `${id}:${severity}`);

describe('presets', () => {
  it('take in more and more rules', () => {
    expect(ids('recommended')).toEqual(['toy/no-common:2']);
    expect(ids('strict')).toEqual(['toy/no-common:2', 'toy/no-rare:1']);
    expect(ids('all')).toEqual(['toy/no-common:2', 'toy/no-rare:1', 'toy/no-odd:1']);
  });

  it('give strict options in strict and all', () => {
    const options = (preset: Preset) => activeRules(rules, preset)[0]?.options;
    expect(options('recommended')).toMatchObject({ a: 1 });
    expect(options('strict')).toMatchObject({ a: 2 });
    expect(options('all')).toMatchObject({ a: 2 });
  });

  it('stand below the settings of single rules', () => {
    expect(ids('recommended', { 'toy/no-common': 'off', 'toy/no-odd': 'error' })).toEqual(['toy/no-odd:2']);
  });

  it('keep the options that a setting does not name', () => {
    const [active] = activeRules(rules, 'strict', { 'toy/no-common': ['warn', { b: { d: [2] } }] });
    expect(active).toMatchObject({ severity: 1, options: { a: 1, b: { c: 1, d: [2] } } });
  });
});
