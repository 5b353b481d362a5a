import { mergeOptions } from './rule-options.ts';
import { ruleIdOf, type Rule } from './rule.ts';
import type { ActiveRule } from './runner.ts';

/** `all` evaluates every rule with its strict options, as the checklist report does. */
export type Preset = 'recommended' | 'strict' | 'all';

/** Every preset, the smallest first. */
export const presets: readonly Preset[] = ['recommended', 'strict', 'all'];

/** How a rule's findings are reported, in ESLint's words. */
export type Level = 'off' | 'warn' | 'error';

/** A level, or a level and the rule's options object. */
export type RuleSetting = Level | readonly [Level, Readonly<Record<string, unknown>>?];

/** Rule ids to settings, on top of a preset. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export const severities = { warn: 1, error: 2 } as const;

/**
 * The rules that are on under `preset` and `settings`. Ids in `settings` that no rule has are passed over.
 */
export function activeRules(
  rules: readonly Rule[],
  preset: Preset,
  settings: RuleSettings = {},
): ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const id = ruleIdOf(rule);
    const { level, options } = settingOf(rule, preset, settings[id]);
    if (level !== 'off') active.push({ id, rule, severity: severities[level], options });
  }
  return active;
}

/** The setting that a preset gives to a rule, ready for an ESLint configuration. */
export function presetSetting(
  rule: Rule,
  preset: Preset,
): { level: Level; options: Record<string, unknown> } {
  const { docs } = rule.meta;
  const on =
    preset === 'all' || docs.preset === 'recommended' || (docs.preset === 'strict' && preset === 'strict');
  const options = preset === 'recommended' ? {} : { ...docs.strictOptions };
  return { level: on ? docs.severity : 'off', options };
}

function settingOf(rule: Rule, preset: Preset, setting: RuleSetting | undefined) {
  const fromPreset = presetSetting(rule, preset);
  const [level, given] = typeof setting === 'object' ? setting : [setting, undefined];
  return {
    level: level ?? fromPreset.level,
    options: mergeOptions(rule.meta.defaultOptions?.[0], given ?? fromPreset.options),
  };
}
