import type { RuleContext } from './rule.ts';

/** The keywords of JSON Schema with which the values of an option are described. */
export interface OptionSchema {
  type: 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';
  description?: string;
  enum?: readonly unknown[];
  items?: OptionSchema;
  properties?: Readonly<Record<string, OptionSchema>>;
  required?: readonly string[];
  additionalProperties?: false;
  minimum?: number;
  /** A regular expression that the text has to match. */
  pattern?: string;
  /** The text is a regular expression itself: see {@link patternOption}. */
  format?: 'regex';
}

/** What a rule says of one of its options. */
export type OptionDeclaration<Value> = OptionSchema & {
  description: string;
  /** The value in the `strict` and `all` presets, where it differs from the default. */
  strict?: Value;
} & (undefined extends Value ? { default?: never } : { default: Value });

type AnyDeclaration = OptionSchema & { default?: unknown; strict?: unknown };

/** The metadata that follows from the declarations of a rule's options. */
export interface RuleOptionsMeta<Options extends object> {
  schema: readonly [object];
  defaultOptions: readonly [Options];
  strictOptions: Partial<Options>;
}

/** The schema of an option that is a list of texts. */
export const stringList = { type: 'array', items: { type: 'string' } } as const satisfies OptionSchema;

/**
 * A rule's options, each declared once; spread into the rule's `meta`:
 *
 *     ...ruleOptions<Options>({
 *       allow: { ...stringList, default: [], description: 'Images that need no version.' },
 *     }),
 */
export function ruleOptions<Options extends object>(declarations: {
  readonly [Name in keyof Options]-?: OptionDeclaration<Options[Name]>;
}): RuleOptionsMeta<Options> {
  const properties: Record<string, object> = {};
  const defaults: Record<string, unknown> = {};
  const strict: Record<string, unknown> = {};
  for (const [name, declaration] of Object.entries(declarations as Record<string, AnyDeclaration>)) {
    const { default: usual, strict: stricter, ...schema } = declaration;
    properties[name] = schema;
    if (usual !== undefined) defaults[name] = usual;
    if (stricter !== undefined) strict[name] = stricter;
  }
  return {
    schema: [{ type: 'object', properties, additionalProperties: false }],
    defaultOptions: [defaults as Options],
    strictOptions: strict as Partial<Options>,
  };
}

/** An option has a value that its rule cannot use: a fault of the configuration, not of the rule. */
export class InvalidOption extends Error {
  override readonly name = 'InvalidOption';
}

/**
 * The regular expression that a user wrote for `option`, without flags. Throws an {@link InvalidOption} for a
 * text that is none. Hosts that check `format: 'regex'` of the schema have told the user before.
 */
export function patternOption({ id }: Pick<RuleContext, 'id'>, option: string, text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /su, '') : String(error);
    throw new InvalidOption(`${id}: the option ${option} has '${text}', no regular expression: ${reason}.`);
  }
}

/** `given` on top of `defaults`, objects merged deeply, arrays and scalars replaced: what ESLint does. */
export function mergeOptions<Options extends object>(
  defaults: Options | undefined,
  given: Readonly<Record<string, unknown>> | undefined,
): Options {
  return mergeValues(defaults ?? {}, given) as Options;
}

function mergeValues(first: unknown, second: unknown): unknown {
  if (second === undefined) return first;
  if (!isPlainObject(first) || !isPlainObject(second)) return second;
  const merged: Record<string, unknown> = { ...first, ...second };
  for (const key of Object.keys(second)) {
    if (Object.hasOwn(first, key)) merged[key] = mergeValues(first[key], second[key]);
  }
  return merged;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
