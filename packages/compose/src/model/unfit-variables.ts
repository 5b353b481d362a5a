import { oncePerFile, satisfied, textOf, type RuleContext } from '@seaworthy/core';
import {
  isFalsy,
  isTruthy,
  mask,
  variableFacts,
  type UnfitKind,
  type UnfitVerdict,
  type VariableFacts,
  type VariableRole,
} from '@seaworthy/knowledge';
import type { Scalar } from '../ast.ts';
import type { ComposeSourceCode } from '../source-code.ts';
import { replaceWritten } from './edits.ts';
import type { NamedValue } from './environment.ts';
import { partOf, type Field } from './fields.ts';
import type { Interpolated } from './interpolation.ts';
import type { Service } from './service.ts';

/** A part of the value of a variable that is not fit for production. */
export interface UnfitVariable {
  readonly service: Service;
  readonly name: string;
  readonly verdict: UnfitVerdict;
  /** The part of the value that the verdict is about. */
  readonly part: Field;
}

/** What a rule has to say about variables. */
export interface VariableCheck<MessageIds extends string> {
  /** The verdicts that the rule is about. */
  kinds: Readonly<Partial<Record<UnfitKind, { readonly messageId: MessageIds }>>>;
  /** The variables that can have them; those in the good state are evidence. */
  roles: readonly VariableRole[];
  /** Passes over a finding. */
  ignores?: (unfit: UnfitVariable) => boolean;
  /** What to do where there is no value to write: a sentence without its full stop. */
  otherwise: (unfit: UnfitVariable) => string;
  /** Writes what is safe; the text has `{{safe}}`: `Change it to {{safe}}.` Without it nothing is suggested. */
  suggest?: readonly { messageId: MessageIds }[];
}

/**
 * Reports what is wrong with the variables that services get, in `environment` and, where a build reads them, in
 * `build.args`. Messages have `{{name}}`, `{{value}}` of the part, `{{service}}`, `{{reader}}`, `{{unless}}`, which says how a
 * default is overruled, and `{{advice}}`, a sentence without its full stop. What is safe is evidence.
 */
export function reportUnfitVariables<MessageIds extends string>(
  context: Pick<RuleContext<ComposeSourceCode, MessageIds>, 'id' | 'report' | 'sourceCode'>,
  { kinds, roles, ignores, otherwise, suggest = [] }: VariableCheck<MessageIds>,
): void {
  const { sourceCode: code } = context;
  for (const { setting, facts, faults } of knownSettings(code)) {
    if (!roles.includes(facts.role)) continue;
    const found = faults.filter((unfit) => kinds[unfit.verdict.kind] && !ignores?.(unfit));
    for (const unfit of found) report(unfit, kinds[unfit.verdict.kind]!.messageId);
    const text = textOf(setting.value.value);
    if (found.length === 0 && text !== undefined && facts.fitness(text.trim()) === 'safe') {
      satisfied(context, { node: { range: setting.value.range() } });
    }
  }

  function report(unfit: UnfitVariable, messageId: MessageIds): void {
    const { service, name, verdict, part } = unfit;
    const { value, reader, isDefault, safeValue: safe } = verdict;
    // A code that opens every account is a secret.
    const isCode = verdict.kind === 'authBypassed' && !isTruthy(value) && !isFalsy(value);
    context.report({
      node: part,
      messageId,
      data: {
        service: service.name,
        name,
        value: isCode ? mask(value) : value,
        reader,
        unless: isDefault ? ' unless somebody sets another value' : '',
        advice: safe ? adviceTo(safe, isDefault) : otherwise(unfit),
      },
      suggest: safe
        ? suggest.map((described) => ({ ...described, data: { safe }, fix: () => replaceWritten(code, part, safe) }))
        : [],
      secrets: isCode ? [part] : [],
    });
  }
}

function adviceTo(safe: string, isDefault: boolean): string {
  return isDefault ? `Make \`${safe}\` the default` : `Write \`${safe}\``;
}

/** A variable with a value of its own. */
interface SetVariable {
  readonly service: Service;
  readonly name: string;
  readonly value: Interpolated;
  readonly node: Scalar;
  readonly named: NamedValue;
}

/** A variable of which something is known, with what is wrong with it. */
interface KnownSetting {
  readonly setting: SetVariable;
  readonly facts: VariableFacts;
  readonly faults: readonly UnfitVariable[];
}

/** Half a dozen rules ask for them. */
const knownSettings = oncePerFile((code: ComposeSourceCode): readonly KnownSetting[] =>
  settingsOf(code).flatMap((setting) => {
    const facts = variableFacts(setting.name);
    return facts ? [{ setting, facts, faults: faultsOf(setting) }] : [];
  }),
);

/** The variables that have a value in the file; a text that YAML takes for null has none. */
function settingsOf({ services }: ComposeSourceCode): SetVariable[] {
  return services.flatMap((service) => [
    ...withValues(service, service.environment.values()),
    ...withValues(service, service.build?.args.values() ?? []),
  ]);
}

function withValues(service: Service, variables: Iterable<NamedValue>): SetVariable[] {
  return [...variables].flatMap((named) => {
    const { name, value, node } = named;
    return value && node.type === 'Scalar' ? [{ service, name, value, node, named }] : [];
  });
}

function faultsOf({ service, name, value, node, named }: SetVariable): UnfitVariable[] {
  return named.verdicts.flatMap((verdict) => {
    if (verdict.kind === 'secret') return [];
    return [{ service, name, verdict, part: partOf(value, node, ...verdict.range) }];
  });
}
