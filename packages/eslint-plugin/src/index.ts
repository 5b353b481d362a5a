import { presetSetting, ruleIdOf, toEslintPlugin, type Analyzer, type Preset } from '@seaworthy/core';
import { openDisk } from '@seaworthy/disk';
import { analyzers } from '@seaworthy/rules/all';
import type { ESLint, Linter } from 'eslint';
import { version } from '../package.json';
import { filesOfLanguage } from './files.ts';

/** The presets as flat-config arrays, one entry per language. Each entry names its files. */
export interface SeaworthyConfigs {
  /** What should stop a release. */
  recommended: Linter.Config[];
  /** `recommended`, and hardening that most projects still lack. */
  strict: Linter.Config[];
}

/** The plugin, typed for `eslint.config.ts`. */
export interface SeaworthyPlugin extends ESLint.Plugin {
  configs: SeaworthyConfigs & Record<string, Linter.Config[]>;
}

// Our rules and languages are typed for our own syntax trees, ESLint's types only know those of JavaScript.
const base = toEslintPlugin(analyzers, version, openDisk()) as unknown as ESLint.Plugin;

const seaworthy: SeaworthyPlugin = Object.assign(base, {
  configs: { recommended: configsOf('recommended'), strict: configsOf('strict') },
});

export default seaworthy;

function configsOf(preset: Preset): Linter.Config[] {
  return analyzers.map((analyzer) => ({
    name: `seaworthy/${preset}/${analyzer.language.name}`,
    ...filesOfLanguage[analyzer.language.name],
    plugins: { seaworthy: base },
    // JavaScript is ESLint's own: the parser is the user's.
    ...(analyzer.language.hostLanguage ? {} : { language: `seaworthy/${analyzer.language.name}` }),
    rules: rulesOf(analyzer, preset),
  }));
}

function rulesOf(analyzer: Analyzer, preset: Preset): Linter.RulesRecord {
  const rules: Linter.RulesRecord = {};
  for (const rule of analyzer.rules) {
    const { level, options } = presetSetting(rule, preset);
    if (level === 'off') continue;
    rules[`seaworthy/${ruleIdOf(rule)}`] = Object.keys(options).length > 0 ? [level, options] : level;
  }
  return rules;
}
