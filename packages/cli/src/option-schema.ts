import { didYouMean } from './did-you-mean.ts';

/** The part of JSON Schema that the options of rules are described with. */
export interface OptionSchema {
  type?: TypeName | readonly TypeName[];
  enum?: readonly unknown[];
  items?: OptionSchema;
  uniqueItems?: boolean;
  properties?: Readonly<Record<string, OptionSchema>>;
  /** `false` forbids properties that are not listed. */
  additionalProperties?: boolean | OptionSchema;
  required?: readonly string[];
  minimum?: number;
  /** A regular expression that a string must match somewhere. */
  pattern?: string;
  /** The string is a regular expression itself. */
  format?: 'regex';
}

type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** What is wrong with `value`, one sentence for each fault, each starting with the path to it. */
export function schemaFaults(value: unknown, schema: OptionSchema, path: string): string[] {
  const fault = ownFault(value, schema);
  if (fault !== undefined) return [`${path} ${fault}`];
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((item, index) => schemaFaults(item, items, `${path}[${index}]`)) : [];
  }
  return isObject(value) ? propertyFaults(value, schema, path) : [];
}

function ownFault(value: unknown, schema: OptionSchema): string | undefined {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    return `must be ${types.map(withArticle).join(' or ')}, not ${describe(value)}.`;
  }
  if (schema.enum && !schema.enum.includes(value)) {
    const names = schema.enum.filter((name) => typeof name === 'string');
    const meant = typeof value === 'string' ? didYouMean(value, names) : '';
    const all = schema.enum.map((name) => JSON.stringify(name)).join(', ');
    return `must be one of ${all}, not ${describe(value)}.${meant}`;
  }
  if (schema.minimum !== undefined && typeof value === 'number' && value < schema.minimum) {
    return `must be at least ${schema.minimum}, not ${value}.`;
  }
  if (
    schema.pattern !== undefined &&
    typeof value === 'string' &&
    !new RegExp(schema.pattern, 'u').test(value)
  ) {
    return `must match ${schema.pattern}, unlike ${describe(value)}.`;
  }
  if (schema.format === 'regex' && typeof value === 'string' && !isPattern(value)) {
    return `must be a regular expression, which ${describe(value)} is not.`;
  }
  if (schema.uniqueItems && Array.isArray(value) && new Set(value).size < value.length) {
    return 'must not have the same item twice.';
  }
  return undefined;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

function propertyFaults(value: Record<string, unknown>, schema: OptionSchema, path: string): string[] {
  const { properties = {}, additionalProperties = true, required = [] } = schema;
  const missing = required.filter((key) => !Object.hasOwn(value, key));
  const faults = Object.entries(value).flatMap(([key, item]) => {
    const place = keyPath(path, key);
    if (Object.hasOwn(properties, key)) return schemaFaults(item, properties[key]!, place);
    if (additionalProperties === false)
      return [`${place} is unknown.${didYouMean(key, Object.keys(properties))}`];
    return additionalProperties === true ? [] : schemaFaults(item, additionalProperties, place);
  });
  return [...missing.map((key) => `${keyPath(path, key)} is missing.`), ...faults];
}

/** `rules["dockerfile/no-root-user"]`, `preset`: the way to a key as JavaScript would write it. */
export function keyPath(path: string, key: string): string {
  if (!/^[\w$]+$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: TypeName): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function withArticle(type: TypeName): string {
  if (type === 'null') return 'null';
  return /^[aio]/u.test(type) ? `an ${type}` : `a ${type}`;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (isObject(value)) return 'an object';
  return typeof value === 'string' && value.length > 60 ? 'a long string' : JSON.stringify(value);
}
