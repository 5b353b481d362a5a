import { optionValues, pythonModule, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Service } from './service.ts';

/** An option of a command that says how much is logged. */
export interface LevelOption {
  /** With its dashes: `--log-level`. */
  readonly name: string;
  readonly level: ShellWord;
}

/** As servers and workers name it; `log.level` is Traefik's. */
const NAMES = ['log-level', 'loglevel', 'log_level', 'log.level', 'logLevel'];

/** The options for the level of the log in what a service runs. */
export function logLevelOptions({ commandLine }: Service): LevelOption[] {
  return (commandLine?.commands ?? []).map(withProgram).flatMap((command) => [
    ...NAMES.flatMap((long) => optionValues(command, { long }).map((level) => ({ name: `--${long}`, level }))),
    ...(isCelery(command) ? optionValues(command, { short: 'l' }).map((level) => ({ name: '-l', level })) : []),
  ]);
}

/** Where the words are options alone, the program is that of the image. */
function withProgram(command: SimpleCommand): SimpleCommand {
  const [first] = command.words;
  return first?.value.startsWith('-') ? { ...command, words: [first, ...command.words] } : command;
}

function isCelery(command: SimpleCommand): boolean {
  return (pythonModule(command) ?? command).name === 'celery';
}
