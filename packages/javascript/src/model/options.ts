import { propertyName, type CallLike, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { isTouched } from './assignments.ts';
import { isConstant, oneOf, possibilities, type ObjectValue, type SingleValue, type Value } from './values.ts';

/**
 * What the code says of an option: it is `given`, or surely `absent`, so that the library's own default applies,
 * or nobody can tell (`unknown`): the options are an imported object, a spread may set it, a key is computed, it
 * is assigned elsewhere.
 */
export type Option = GivenOption | AbsentOption | { readonly state: 'unknown' };

/** The option stands in the code. */
export interface GivenOption {
  readonly state: 'given';
  readonly value: Value;
  /** `secure: false`: the whole property, or the call of a builder's step that stands for it. */
  readonly property: TSESTree.Property | TSESTree.CallExpression;
}

/** The option is not given. */
export interface AbsentOption {
  readonly state: 'absent';
  /** The innermost object on the way that is there: where the option could be added. Undefined without options. */
  readonly object: TSESTree.ObjectExpression | undefined;
  /** How much of the path that object is: `cookie` when `cookie: {}` lacks `secure`; empty for the outermost. */
  readonly at: string;
}

const UNKNOWN: Option = { state: 'unknown' };

/** The option at `path` of the argument with this index: `optionOf(call, 0, 'cookie.secure', code)`. */
export function optionOf(call: CallLike, index: number, path: string, code: JavaScriptModel): Option {
  const before = call.arguments.slice(0, index + 1);
  if (before.some(({ type }) => type === 'SpreadElement')) return UNKNOWN;
  const argument = call.arguments[index];
  return argument ? propertyOf(code.valueOf(argument), path, code) : { state: 'absent', object: undefined, at: '' };
}

/** The argument with this index, when no spread stands before it. */
export function argumentAt(call: CallLike, index: number): Node | undefined {
  const before = call.arguments.slice(0, index + 1);
  return before.some(({ type }) => type === 'SpreadElement') ? undefined : before[index];
}

/** The property at `path` of a value: `propertyOf(code.valueOf(node), 'cookie.secure', code)`. */
export function propertyOf(value: Value, path: string, code: JavaScriptModel): Option {
  const options = possibilities(value).map((each) => propertyOfSingle(each, path.split('.'), '', code));
  const [first] = options;
  if (!first || options.length === 1) return first ?? UNKNOWN;
  if (options.every(({ state }) => state === 'absent')) return first;
  const given = options.filter((option) => option.state === 'given');
  if (given.length < options.length) return UNKNOWN;
  return { ...given[0]!, value: oneOf(value.node, given.map((option) => option.value)) };
}

function propertyOfSingle(value: SingleValue, path: readonly string[], at: string, code: JavaScriptModel): Option {
  if (isConstant(value, undefined)) return { state: 'absent', object: undefined, at };
  const [key, ...rest] = path;
  if (value.type !== 'object' || key === undefined) return UNKNOWN;
  if (isTouched(path.join('.'), value.assigned)) return UNKNOWN;
  const found = ownProperty(value, key, code);
  if (found === 'unknown') return UNKNOWN;
  if (!found) return { state: 'absent', object: value.node, at };
  const inner = code.valueOf(found.value);
  if (rest.length === 0) {
    if (isConstant(inner, undefined)) return { state: 'absent', object: value.node, at };
    return { state: 'given', value: inner, property: found };
  }
  const below = at === '' ? key : `${at}.${key}`;
  const options = possibilities(inner).map((each) => propertyOfSingle(each, rest, below, code));
  return options.length === 1 ? options[0]! : UNKNOWN;
}

/** The property that wins, the last one; a spread of an object that is known counts as its properties. */
function ownProperty(
  { node }: ObjectValue,
  key: string,
  code: JavaScriptModel,
): TSESTree.Property | 'unknown' | undefined {
  for (const member of node.properties.toReversed()) {
    if (member.type === 'SpreadElement') {
      const found = spreadProperty(member.argument, key, code);
      if (found) return found;
    } else {
      const name = propertyName(member);
      if (name === undefined) return 'unknown';
      if (name === key) return member.kind === 'init' ? member : 'unknown';
    }
  }
  return undefined;
}

function spreadProperty(
  argument: Node,
  key: string,
  code: JavaScriptModel,
): TSESTree.Property | 'unknown' | undefined {
  const value = code.valueOf(argument);
  // `...(isDev && { … })` spreads false, which adds nothing.
  if (isConstant(value, false, null, undefined)) return undefined;
  if (value.type !== 'object' || isTouched(key, value.assigned)) return 'unknown';
  return ownProperty(value, key, code);
}
