import { baseName } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';

/** Words in the name of a file that is read on top of a plain one. */
const ADDITION = /^(?:prod|production|live|deploy|override|stack|swarm)$/u;

/**
 * Whether a name that a file uses has to be defined in it. It may stand elsewhere when the file reads others, when some
 * service of it gets its image from another one, or when it is named for a stage and so merged over a plain file.
 */
export function definesAllNames(code: ComposeSourceCode, filename: string): boolean {
  if (code.readsOtherFiles || code.allServices.some((service) => service.isAddition)) return false;
  const words = baseName(filename).toLowerCase().split(/[._-]+/u);
  return !words.some((word) => ADDITION.test(word));
}
