import { oncePerFile } from '@seaworthy/core';
import { userVariablesFor } from '@seaworthy/knowledge';
import type { EnvSourceCode } from '../source-code.ts';
import { isNothing } from './secrets.ts';
import type { EnvVariable } from './variables.ts';

interface Service {
  variables: number;
  empty: number;
}

/**
 * Whether the file says that nobody uses the secret `name`: the account that it belongs to is empty, or so is every
 * other variable with the same first word, as in `MAILGUN_DOMAIN=` beside `MAILGUN_SECRET=`.
 */
export function isUnused(code: EnvSourceCode, name: string): boolean {
  const users = userVariablesFor(name).flatMap((user) => code.get(user) ?? []);
  if (users.length > 0) return users.every(isEmpty);
  const service = servicesOf(code).get(firstWord(name));
  return service !== undefined && service.variables > 1 && service.empty === service.variables;
}

const servicesOf = oncePerFile((code: EnvSourceCode) => countServices(code.variables.values()));

function countServices(variables: Iterable<EnvVariable>): ReadonlyMap<string, Service> {
  const services = new Map<string, Service>();
  for (const variable of variables) {
    const word = firstWord(variable.name);
    const service = services.get(word) ?? { variables: 0, empty: 0 };
    services.set(word, service);
    service.variables++;
    if (isEmpty(variable)) service.empty++;
  }
  return services;
}

function firstWord(name: string): string {
  return name.split('_', 1)[0] ?? name;
}

function isEmpty({ entry }: EnvVariable): boolean {
  return isNothing(entry.value.text);
}
