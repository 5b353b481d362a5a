import { unknown, type Range, type Value } from '@seaworthy/core';
import type { Scalar } from '../ast.ts';
import { interpolate, type Interpolated } from './interpolation.ts';
import type { FileContext } from './fields.ts';
import { dereference, type Resolved } from './resolution.ts';
import { isNull, type Content } from './yaml-values.ts';

/** One variable of `environment`, `build.args`, `labels` or another list of names and values. */
export interface NamedValue {
  readonly name: string;
  readonly nameRange: Range;
  /**
   * The value with its variables; undefined where none is written (`NAME:` or `- NAME`), which passes on the variable of
   * the same name from where Compose runs. Hand `value.judged` to `judgeVariable`, and translate the ranges of verdicts
   * with `value.range`.
   */
  readonly value: Interpolated | undefined;
  /** The scalar that holds the value, in the list form together with the name. */
  readonly node: Content;
  readonly form: 'list' | 'mapping';
}

/** The pairs of a list of `NAME=value` or of a mapping; of a name that is given twice the last. */
export function namedValues(value: Resolved | undefined, file: FileContext): ReadonlyMap<string, NamedValue> {
  const found = new Map<string, NamedValue>();
  if (!value) return found;
  for (const layer of value.layers) {
    if (layer.type !== 'Sequence') continue;
    for (const item of layer.items) {
      const node = dereference(item);
      const named = node?.type === 'Scalar' && !isNull(node) ? listed(node, file) : undefined;
      if (named) found.set(named.name, named);
    }
  }
  for (const { name, entry, value: content } of value.settings.values()) {
    const node = content?.node;
    const scalar = node?.type === 'Scalar' ? node : undefined;
    const interpolated = scalar && file.interpolate(scalar);
    found.set(name, {
      name,
      nameRange: entry.key.range,
      value: interpolated,
      node: node ?? (entry.key as Scalar),
      form: 'mapping',
    });
  }
  return found;
}

function listed(node: Scalar, file: FileContext): NamedValue {
  const whole = file.interpolate(node);
  const equals = node.value.indexOf('=');
  if (equals === -1) {
    return { name: node.value, nameRange: whole.range(), value: undefined, node, form: 'list' };
  }
  return {
    name: node.value.slice(0, equals),
    nameRange: whole.range(0, equals),
    value: interpolate(node, file.text, equals + 1),
    node,
    form: 'list',
  };
}

/** What a container sees under a name: unknown when it is passed on, or may come from an env file. */
export function variableValue(named: NamedValue | undefined, hasEnvFile: boolean): Value | undefined {
  if (named) return named.value?.value ?? unknown;
  return hasEnvFile ? unknown : undefined;
}
