import { allCommands } from '@seaworthy/shell';
import type { DockerfileSourceCode } from '../source-code.ts';

const ASSIGNMENT = /^([A-Za-z_]\w*)=/u;

/**
 * The names of the variables that the container's command sets for itself, whatever their value:
 * `NODE_ENV=production node server.js`, also through `env`, `export`, `cross-env` and the like.
 */
export function variablesOfCommand(code: DockerfileSourceCode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { assignments, words } of code.containerCommand
    ? allCommands(code.containerCommand.script)
    : []) {
    for (const { name, value } of assignments) if (value) names.add(name);
    for (const { value } of words.slice(1)) {
      const name = ASSIGNMENT.exec(value)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}
