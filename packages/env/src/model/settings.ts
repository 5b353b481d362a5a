import { satisfied, type Fix, type Ranged, type RuleContext } from '@seaworthy/core';
import {
  judgeVariable,
  variableFacts,
  type UnfitKind,
  type UnfitVerdict,
  type VariableFacts,
  type VariableRole,
} from '@seaworthy/knowledge';
import type { Entry, Visitor } from '../ast.ts';
import type { EnvSourceCode } from '../source-code.ts';
import { replacePart } from './edits.ts';

/** An assignment to a variable of which knowledge knows what it decides. */
export interface Setting {
  entry: Entry;
  name: string;
  /** The value as written, without quotes and outer blanks. */
  text: string;
  facts: VariableFacts;
  /** What is wrong with the value, in offsets of `entry.value.text`. */
  faults: readonly UnfitVerdict[];
}

/** The settings among the assignments that count, in source order; malformed lines are for another rule. */
export function judgeSettings(code: EnvSourceCode): readonly Setting[] {
  const settings: Setting[] = [];
  for (const entry of code.effectiveEntries) {
    const { value: name } = entry.key;
    const facts = variableFacts(name);
    if (!facts || code.lineFault(entry)) continue;
    const verdicts = judgeVariable(code.setting(entry, 'production'));
    const faults = verdicts.filter((verdict): verdict is UnfitVerdict => verdict.kind !== 'secret');
    settings.push({ entry, name, text: entry.value.text.trim(), facts, faults });
  }
  return settings;
}

/** How the change is offered: made by `--fix`, suggested, or not at all. */
type Repair = 'fix' | 'suggest' | 'none';

/** What a rule about settings speaks of. */
interface SettingsRule<Kind extends UnfitKind> {
  /** What the variables decide. */
  roles: readonly VariableRole[];
  /** The faults that are reported, each with the message of its name. With `suggest`, `write` is one, too. */
  kinds: Readonly<Record<Kind, Repair>>;
  /** Settings about which the rule has nothing to say, good or bad. */
  passesOver?(setting: Setting): boolean;
  /** Faults that the rule accepts. */
  accepts?(fault: UnfitVerdict, setting: Setting): boolean;
  /** Of a setting: what to change for each fault, or null. By default the fault becomes its safe value. */
  changes?(setting: Setting): (fault: UnfitVerdict) => Fix | null;
}

/**
 * The visitor of a rule that reports certain faults of settings, and gives evidence for the values in which
 * there are none. Messages may use `{{name}}`, `{{value}}` (of the place), `{{reader}}` and `{{advice}}`: the
 * line to write instead, or to remove it.
 *
 *     create: (context) => reportSettings(context, { roles: ['debug'], kinds: { debugEnabled: 'fix' } }),
 */
export function reportSettings<Kind extends UnfitKind>(
  context: RuleContext<EnvSourceCode, Kind | 'write'>,
  rule: SettingsRule<Kind>,
): Visitor {
  const { sourceCode: code } = context;
  const { roles, kinds, passesOver, accepts, changes = (setting) => toSafeValue(code, setting) } = rule;
  const isReported = (kind: UnfitKind): kind is Kind => Object.hasOwn(kinds, kind);

  function report({ entry, name }: Setting, fault: UnfitVerdict, change: Fix | null): void {
    const { kind, value, range, reader, safeValue: safe } = fault;
    if (!isReported(kind)) return;
    const edit = kinds[kind] === 'none' ? null : change;
    const fix = edit && (() => edit);
    const advice = safe === undefined ? 'Remove the line' : `Write \`${name}=${safe}\``;
    context.report({
      ...atValue(code, entry, code.placeIn(entry, range)),
      messageId: kind,
      data: { name, value: code.shown(entry, value), reader, advice },
      fix: kinds[kind] === 'fix' ? fix : null,
      suggest: fix && kinds[kind] === 'suggest' ? [{ messageId: 'write', data: { name, safe: safe ?? '' }, fix }] : [],
    });
  }

  return {
    File() {
      for (const setting of code.settingsOf(roles)) {
        if (passesOver?.(setting)) continue;
        const faults = setting.faults.filter((fault) => isReported(fault.kind) && !accepts?.(fault, setting));
        const changeFor = changes(setting);
        for (const fault of faults) report(setting, fault, changeFor(fault));
        if (faults.length === 0 && isKnown(setting)) satisfied(context, { node: setting.entry.value });
      }
    },
  };
}

function toSafeValue(code: EnvSourceCode, { entry }: Setting) {
  return ({ range, safeValue }: UnfitVerdict): Fix | null =>
    safeValue === undefined ? null : replacePart(code.placeIn(entry, range), safeValue);
}

/** Whether the facts decide about the value; one that is empty or holds a reference says nothing. */
export function isKnown({ facts, text }: Setting): boolean {
  return facts.fitness(text) !== 'unclear';
}

/** The part of a report that says where it is: at a part of the entry's value, by default all of it. */
export function atValue(
  code: EnvSourceCode,
  entry: Entry,
  place?: Ranged,
): { node: Ranged; secrets: readonly Ranged[] } {
  const { key, value } = entry;
  const whole = value.text === '' ? key : code.placeIn(entry, [0, value.text.length]);
  return { node: place ?? whole, secrets: code.isSecret(entry) ? [value] : [] };
}
