import { textOf } from '@seaworthy/core';
import type { EnvSourceCode } from '../source-code.ts';

const MODES = ['NODE_ENV', 'FLASK_ENV', 'APP_ENV', 'ENVIRONMENT'];

/** Whether one of the variables that decide the mode says production. */
export function setsProductionMode(code: EnvSourceCode): boolean {
  return MODES.some((name) => {
    const entry = code.get(name)?.entry;
    const text = entry && textOf(code.resolve(entry));
    return text !== undefined && /^(?:prod|production|live)$/iu.test(text.trim());
  });
}
