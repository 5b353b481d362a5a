import { textOf, type Range, type Value } from '@seaworthy/core';
import type { Scalar } from '../ast.ts';
import type { Interpolated } from './interpolation.ts';
import type { Resolved } from './resolution.ts';
import { castBoolean, castInteger, isNull, type Content } from './yaml-values.ts';

/** What the parts of the model ask of the file. */
export interface FileContext {
  readonly text: string;
  /** The text of a scalar with its variables; the same object each time. */
  interpolate(scalar: Scalar): Interpolated;
}

/** One value with its place: a whole scalar, or a part of one such as the host port of `"8080:80"`. */
export interface Field {
  /** Known, a default, or unknown: what rules judge. */
  readonly value: Value;
  /** `value`, or where it is unknown what is known of it, with `${NAME}` for the rest: for messages, and for judging parts. */
  readonly text: string;
  /** The place of the text in the file, without quotes. */
  readonly range: Range;
  /** The scalar that it is a part of, with the quotes. */
  readonly node: Scalar;
}

/** A part of a scalar. Most fields are only asked for their text, so that the rest is worked out for those that ask. */
export class ScalarPart implements Field {
  readonly text: string;
  readonly node: Scalar;
  readonly #interpolated: Interpolated;
  readonly #start: number;
  readonly #end: number;
  #value: Value | undefined;
  #range: Range | undefined;

  /** The interval `[start, end)` of an interpolated text. */
  constructor(interpolated: Interpolated, node: Scalar, start: number, end: number) {
    this.text = interpolated.text.slice(start, end);
    this.node = node;
    this.#interpolated = interpolated;
    this.#start = start;
    this.#end = end;
  }

  get value(): Value {
    this.#value ??= this.#interpolated.slice(this.#start, this.#end);
    return this.#value;
  }

  get range(): Range {
    this.#range ??= this.#interpolated.range(this.#start, this.#end);
    return this.#range;
  }
}

/** The field of a scalar; undefined for null, and for what is no scalar. */
export function fieldOf(value: Resolved | Content | undefined, file: FileContext): Field | undefined {
  const node = value && 'node' in value ? value.node : value;
  if (node?.type !== 'Scalar' || isNull(node)) return undefined;
  const interpolated = file.interpolate(node);
  return partOf(interpolated, node, 0, interpolated.text.length);
}

/** The interval `[start, end)` of an interpolated text. */
export function partOf(interpolated: Interpolated, node: Scalar, start: number, end: number): Field {
  return new ScalarPart(interpolated, node, start, end);
}

/** The switch that a field holds; undefined when it is unknown or none. */
export function booleanOf(field: Field | undefined): boolean | undefined {
  const text = field && textOf(field.value);
  return text === undefined ? undefined : castBoolean(text);
}

/** The whole number that a field holds; undefined when it is unknown or none. */
export function integerOf(field: Field | undefined): number | undefined {
  const text = field && textOf(field.value);
  return text === undefined ? undefined : castInteger(text);
}

/** The fields of a list; a lone scalar is a list of one, as Compose allows for `env_file`, `dns` and `tmpfs`. */
export function fieldsOf(value: Resolved | undefined, file: FileContext): Field[] {
  if (!value) return [];
  const nodes = value.node.type === 'Scalar' ? [value.node] : value.items;
  return nodes.flatMap((node) => fieldOf(node, file) ?? []);
}
