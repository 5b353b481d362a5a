import { textOf, type Range } from '@seaworthy/core';
import { booleanOf, fieldOf, type Field, type FileContext } from './fields.ts';
import type { Resolved } from './resolution.ts';
import type { Content } from './yaml-values.ts';

/** What a service waits for. */
export type DependencyCondition = 'service_started' | 'service_healthy' | 'service_completed_successfully';

/** An entry of `depends_on`. */
export interface Dependency {
  /** The service that has to come first. */
  readonly name: string;
  /** The place of the name. */
  readonly range: Range;
  /** The item of the list, or the value of the name in a mapping. */
  readonly node: Content | undefined;
  readonly form: 'list' | 'mapping';
  /** `service_started` where nothing is written; undefined for a condition that is unknown or does not exist. */
  readonly condition: DependencyCondition | undefined;
  /** The condition as it is written. */
  readonly conditionField: Field | undefined;
  /** False when Compose only warns that the service is missing. */
  readonly required: boolean;
}

const CONDITIONS: ReadonlySet<string> = new Set([
  'service_started',
  'service_healthy',
  'service_completed_successfully',
]);

/** The entries of `depends_on`, list or mapping. */
export function dependenciesOf(value: Resolved | undefined, file: FileContext): Dependency[] {
  if (!value) return [];
  const listed = value.items.flatMap((node): Dependency[] => {
    const field = fieldOf(node, file);
    if (!field) return [];
    const { text: name, range } = field;
    const usual = { condition: 'service_started', conditionField: undefined, required: true } as const;
    return [{ name, range, node, form: 'list', ...usual }];
  });
  return [...listed, ...mapped(value, file)];
}

function mapped(value: Resolved, file: FileContext): Dependency[] {
  return [...value.settings.values()].map(({ name, entry, value: details }) => {
    const conditionField = fieldOf(details?.get('condition')?.value, file);
    return {
      name,
      range: entry.key.range,
      node: details?.node,
      form: 'mapping',
      condition: conditionOf(conditionField),
      conditionField,
      required: booleanOf(fieldOf(details?.get('required')?.value, file)) !== false,
    };
  });
}

function conditionOf(field: Field | undefined): DependencyCondition | undefined {
  if (!field) return 'service_started';
  const text = textOf(field.value);
  return text !== undefined && CONDITIONS.has(text) ? (text as DependencyCondition) : undefined;
}
