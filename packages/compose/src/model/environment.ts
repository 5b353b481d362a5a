import { unknown, type Range, type Ranged, type Value } from '@seaworthy/core';
import { judgeVariable, type SetIn, type Verdict } from '@seaworthy/knowledge';
import type { Scalar } from '../ast.ts';
import { interpolate, Interpolated } from './interpolation.ts';
import type { FileContext } from './fields.ts';
import { dereference, type Resolved } from './resolution.ts';
import { isNull, type Content } from './yaml-values.ts';

/** One variable of `environment`, `build.args`, `labels` or another list of names and values. */
export class NamedValue {
  readonly name: string;
  /**
   * The value with its variables; undefined where none is written (`NAME:` or `- NAME`), which passes on the variable of
   * the same name from where Compose runs.
   */
  readonly value: Interpolated | undefined;
  /** The scalar that holds the value, in the list form together with the name. */
  readonly node: Content;
  readonly form: 'list' | 'mapping';
  readonly #placeOfName: Interpolated | Ranged;
  readonly #setIn: SetIn;
  #verdicts: readonly Verdict[] | undefined;

  /** @param placeOfName the key, or the text that begins with the name */
  constructor(
    name: string,
    value: Interpolated | undefined,
    { node, form, placeOfName }: Pick<NamedValue, 'node' | 'form'> & { placeOfName: Interpolated | Ranged },
    setIn: SetIn,
  ) {
    this.name = name;
    this.value = value;
    this.node = node;
    this.form = form;
    this.#placeOfName = placeOfName;
    this.#setIn = setIn;
  }

  get nameRange(): Range {
    const place = this.#placeOfName;
    if (!(place instanceof Interpolated)) return place.range;
    return this.value ? place.range(0, this.name.length) : place.range();
  }

  /**
   * What there is to say against it: see `judgeVariable`. Ranges are those of the text of the value, and become places with
   * `value.range`.
   */
  get verdicts(): readonly Verdict[] {
    this.#verdicts ??= this.value
      ? judgeVariable({ name: this.name, value: this.value.judged, setIn: this.#setIn, stage: 'production' })
      : [];
    return this.#verdicts;
  }
}

const NONE: ReadonlyMap<string, NamedValue> = new Map();

/**
 * The pairs of a list of `NAME=value` or of a mapping; of a name that is given twice the last.
 *
 * @param setIn by default the container sees them
 */
export function namedValues(
  value: Resolved | undefined,
  file: FileContext,
  setIn: SetIn = 'compose',
): ReadonlyMap<string, NamedValue> {
  if (!value) return NONE;
  const found = new Map<string, NamedValue>();
  for (const layer of value.layers) {
    if (layer.type !== 'Sequence') continue;
    for (const item of layer.items) {
      const node = dereference(item);
      const named = node?.type === 'Scalar' && !isNull(node) ? listed(node, file, setIn) : undefined;
      if (named) found.set(named.name, named);
    }
  }
  for (const { name, entry, value: content } of value.settings.values()) {
    const node = content?.node;
    const scalar = node?.type === 'Scalar' ? node : undefined;
    const interpolated = scalar && file.interpolate(scalar);
    const place = { node: node ?? (entry.key as Scalar), form: 'mapping', placeOfName: entry.key } as const;
    found.set(name, new NamedValue(name, interpolated, place, setIn));
  }
  return found;
}

function listed(node: Scalar, file: FileContext, setIn: SetIn): NamedValue {
  const place = { node, form: 'list', placeOfName: file.interpolate(node) } as const;
  const equals = node.value.indexOf('=');
  if (equals === -1) return new NamedValue(node.value, undefined, place, setIn);
  const value = interpolate(node, file.text, equals + 1);
  return new NamedValue(node.value.slice(0, equals), value, place, setIn);
}

/** What a container sees under a name: unknown when it is passed on, or may come from an env file. */
export function variableValue(named: NamedValue | undefined, hasEnvFile: boolean): Value | undefined {
  if (named) return named.value?.value ?? unknown;
  return hasEnvFile ? unknown : undefined;
}
