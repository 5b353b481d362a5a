import { known, unknown, type Value } from '@seaworthy/core';
import type { Entry, Quote } from '../ast.ts';
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

/** The value of an entry in which nothing is expanded; undefined where other variables may decide. */
export function plainValue({ value: { quote, text } }: Entry): Value | undefined {
  if (quote === "'" || quote === '`') return known(text);
  return text.includes('$') ? undefined : known(unescaped(text, quote));
}

function resolve(entry: Entry, scope: Scope): Value {
  const { quote, text } = entry.value;
  const plain = plainValue(entry);
  if (plain) return plain;
  const expanded = expand(unescaped(text, quote), SYNTAX, scope);
  return 'refused' in expanded ? unknown : expanded.value;
}

function unescaped(text: string, quote: Quote | undefined): string {
  if (quote !== '"' || !text.includes('\\')) return text;
  return text.replaceAll(/\\([nrt"\\])/gu, (_, name: string) => ESCAPES[name]!);
}
