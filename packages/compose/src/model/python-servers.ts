import { pythonServer, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import { shellScript } from './commands.ts';
import type { Service } from './service.ts';

const GUNICORN: ShellWord = { range: [0, 0], raw: 'gunicorn', value: 'gunicorn', literal: true, substitutions: [] };

/**
 * The commands of gunicorn, uvicorn and hypercorn that a service runs, and what `GUNICORN_CMD_ARGS` adds to them, as a
 * command of its own.
 *
 * @see https://docs.gunicorn.org/en/stable/settings.html
 */
export function pythonServersOf(service: Service): SimpleCommand[] {
  const started = (service.commandLine?.commands ?? []).flatMap((command) => pythonServer(command) ?? []);
  const options = service.environment.get('GUNICORN_CMD_ARGS')?.value;
  const added = options ? shellScript(options).commands : [];
  return [...started, ...added.map((command) => ({ ...command, name: 'gunicorn', words: [GUNICORN, ...command.words] }))];
}
