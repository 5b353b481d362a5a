import { unknown, type Value } from '@seaworthy/core';
import { readDotenv } from './dotenv.ts';
import { expand, type ExpansionSyntax } from './expand.ts';
import type { HostEnvironment, Reading } from './reading.ts';
import { Scope } from './scope.ts';

const SYNTAX: ExpansionSyntax = {
  bare: true,
  escape: '\\$',
  operators: [':-', '-', ':+', '+'],
  strict: false,
  emptyIsUnset: true,
  commands: true,
};

/**
 * dotenv with dotenv-expand, as many frameworks of Node.js have it (Next.js and Vite bundle an older one): it expands
 * in every value, in single quotes too, runs `$(command)`, and lets the environment win over the file.
 *
 * @see https://github.com/motdotla/dotenv-expand#what-rules-does-the-expansion-engine-follow
 */
export function readDotenvExpand(file: string, host?: HostEnvironment): Reading {
  const scope = new Scope(host, 'host');
  const variables = readDotenv(file).variables.map((variable) => {
    const value = expandValue(variable.value, scope);
    const own = host && Object.hasOwn(host, variable.key) ? scope.get(variable.key) : value;
    scope.set(variable.key, value);
    return { ...variable, value: own ?? value };
  });
  return { variables };
}

function expandValue(value: Value | undefined, scope: Scope): Value {
  if (value?.kind !== 'known') return unknown;
  if (!value.text.includes('$')) return value;
  // What `$$NAME` expands to is expanded again: that depends on the value of NAME.
  if (/\$\$[A-Za-z_{]/u.test(value.text)) return unknown;
  const text = value.text.replaceAll(/\$\{([^{}]*?):\?[^{}]*\}/gu, '$${$1:-}');
  const expanded = expand(text, SYNTAX, scope);
  return 'refused' in expanded ? unknown : expanded.value;
}
