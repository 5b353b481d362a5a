import { known, unknown, type Value } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import { expand, type ExpansionSyntax } from '../readers/expand.ts';
import { Scope } from '../readers/scope.ts';

const SYNTAX: ExpansionSyntax = {
  bare: true,
  escape: '\\$',
  operators: [':-', '-', ':?', '?', ':+', '+'],
  strict: false,
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/**
 * The value of each entry with its references replaced by what stands above in the file: known; a default for
 * `${NAME:-text}` of a name that the file does not set; unknown where another name decides.
 */
export function resolveValues(entries: readonly Entry[]): ReadonlyMap<Entry, Value> {
  const scope = new Scope(undefined, 'file');
  const values = new Map<Entry, Value>();
  for (const entry of entries) {
    const value = resolve(entry, scope);
    values.set(entry, value);
    scope.set(entry.key.value, value);
  }
  return values;
}

function resolve({ value: { quote, text } }: Entry, scope: Scope): Value {
  if (quote === "'" || quote === '`') return known(text);
  const plain = quote === '"' ? text.replaceAll(/\\([nrt"\\])/gu, (_, name: string) => ESCAPES[name]!) : text;
  const expanded = expand(plain, SYNTAX, scope);
  return 'refused' in expanded ? unknown : expanded.value;
}
