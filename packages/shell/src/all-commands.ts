import { MAX_NESTED_SCRIPTS } from './limits.ts';
import type { Script, SimpleCommand } from './script.ts';

/**
 * Every simple command of a script in source order, with those in `sh -c '…'` after the command that runs
 * them.
 */
export function allCommands(script: Script): SimpleCommand[] {
  const found: SimpleCommand[] = [];
  collect(script, MAX_NESTED_SCRIPTS, found);
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

function collect({ commands }: Script, depth: number, found: SimpleCommand[]): void {
  for (const command of commands) {
    found.push(command);
    if (command.nested && depth > 0) collect(command.nested, depth - 1, found);
  }
}
