import type { Node, FunctionNode, TSESTree } from '../ast.ts';

/** A value without parts. */
export type Constant = string | number | bigint | boolean | null | undefined;

interface Placed {
  /** The expression that decides: the literal itself, also where it is read through a name. */
  readonly node: Node;
  /**
   * `known`: it is this; `default`: it is this when nobody says otherwise, as the `3000` of
   * `process.env.PORT ?? 3000` or of a parameter `port = 3000`.
   */
  readonly certainty: 'known' | 'default';
}

/** `'lax'`, `true`, `15 * 60`, `undefined`. */
export interface ScalarValue extends Placed {
  readonly type: 'scalar';
  readonly value: Constant;
}

/** An object literal; its properties are asked for with `optionOf`. */
export interface ObjectValue extends Placed {
  readonly type: 'object';
  readonly node: TSESTree.ObjectExpression;
  /** Paths of properties that are set later, as in `options.cookie.secure = true`; `*` when one is computed. */
  readonly assigned: ReadonlySet<string>;
}

/** An array literal. */
export interface ArrayValue extends Placed {
  readonly type: 'array';
  readonly elements: readonly Value[];
  /** Whether there may be more elements than these, because of a spread or a later `push`. */
  readonly isOpen: boolean;
}

/** A regular expression literal. */
export interface RegexValue extends Placed {
  readonly type: 'regex';
  readonly pattern: string;
  readonly flags: string;
}

/** A function of this file. */
export interface FunctionValue extends Placed {
  readonly type: 'function';
  readonly node: FunctionNode;
}

/** One of several, by a condition that nobody can tell here: `behindProxy ? 'none' : 'lax'`. */
export interface AlternativesValue {
  readonly type: 'alternatives';
  readonly node: Node;
  /** Two or more, none of them alternatives themselves. */
  readonly values: readonly SingleValue[];
}

/** Decided elsewhere. Never a finding. */
export interface UnknownValue {
  readonly type: 'unknown';
  readonly node: Node;
}

/** A value that is no choice between several. */
export type SingleValue = ScalarValue | ObjectValue | ArrayValue | RegexValue | FunctionValue | UnknownValue;

/**
 * What an expression is worth **in production**: where it depends on the mode of the program, `isProd ? a : b` is
 * `a` and `process.env.NODE_ENV === 'production'` is true.
 */
export type Value = SingleValue | AlternativesValue;

/** The possible values one by one: a list of one unless there are alternatives. */
export function possibilities(value: Value): readonly SingleValue[] {
  return value.type === 'alternatives' ? value.values : [value];
}

/**
 * Whether the value is surely one of `constants`: it is known or a default, and so is each of its alternatives.
 *
 *     isConstant(code.valueOf(node), false, null)
 */
export function isConstant(value: Value, ...constants: readonly Constant[]): boolean {
  return possibilities(value).every((each) => each.type === 'scalar' && constants.includes(each.value));
}

/** The text that the value surely is; undefined when it is something else or unknown. */
export function stringOf(value: Value): string | undefined {
  return value.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** The number that the value surely is; undefined when it is something else or unknown. */
export function numberOf(value: Value): number | undefined {
  return value.type === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
}

/** Whether a condition with this value holds; undefined when nobody can tell. */
export function truthOf(value: Value): boolean | undefined {
  const truths = new Set(possibilities(value).map(singleTruth));
  return truths.size === 1 ? [...truths][0] : undefined;
}

function singleTruth(value: SingleValue): boolean | undefined {
  if (value.type === 'unknown') return undefined;
  return value.type === 'scalar' ? Boolean(value.value) : true;
}

/** One value of several that are possible. */
export function oneOf(node: Node, values: readonly Value[]): Value {
  const single = values.flatMap(possibilities);
  return single.length === 1 ? single[0]! : { type: 'alternatives', node, values: single };
}

/** The value as one that applies when nobody says otherwise. */
export function asDefault(value: Value): Value {
  if (value.type === 'alternatives') return { ...value, values: value.values.map((each) => asDefault(each) as SingleValue) };
  return value.type === 'unknown' ? value : { ...value, certainty: 'default' };
}
