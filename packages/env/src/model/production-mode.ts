import { textOf } from '@seaworthy/core';
import { isProductionMode } from '@seaworthy/knowledge';
import type { EnvSourceCode } from '../source-code.ts';

const MODES = ['NODE_ENV', 'FLASK_ENV', 'APP_ENV', 'ENVIRONMENT'];

/** Whether one of the variables that decide the mode says production. */
export function setsProductionMode(code: EnvSourceCode): boolean {
  return MODES.some((name) => {
    const entry = code.get(name)?.entry;
    const text = entry && textOf(code.resolve(entry));
    return text !== undefined && isProductionMode(text);
  });
}

/** Whether a mode is production or one of its kinds: `prod`, `production-eu`, `Live`. */
export function namesProduction(value: string): boolean {
  return isProductionMode(value.split(/[-_.:/]/u, 1)[0] ?? '');
}
