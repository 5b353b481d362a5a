import type { Fix } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';
import type { WrittenSecret } from './secrets.ts';
import { requireVariable } from './variable-edits.ts';

/** Takes a secret out of the file: a variable that has to be set stands in its place, or that of the whole default. */
export function takeOut(code: ComposeSourceCode, secret: WrittenSecret): Fix | null {
  const { fallbackOf, node, range } = secret;
  return requireVariable(code, node, fallbackOf?.range ?? range, variableFor(secret));
}

/** The name of the variable that a secret comes from afterwards. */
export function variableFor({ fallbackOf, name, why }: WrittenSecret): string {
  if (fallbackOf) return fallbackOf.name;
  if (why.by !== 'urlPassword') return name;
  const stem = name.replace(/_?(?:URL|URI|DSN|CONNECTION_STRING)$/u, '');
  return stem === '' || /[^A-Z0-9_]/u.test(stem) ? 'DATABASE_PASSWORD' : `${stem}_PASSWORD`;
}
