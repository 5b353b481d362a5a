import { version } from '../package.json';
import { parseArguments } from './arguments.ts';
import { check, type ExitCode } from './check.ts';
import { help } from './help.ts';
import type { Host } from './host.ts';
import { Misuse } from './misuse.ts';

/** Runs the command with the arguments `argv`. Never throws: what goes wrong is told on standard error. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    const args = parseArguments(argv);
    if (args.help) host.stdout.write(help);
    else if (args.version) host.stdout.write(`${version}\n`);
    else return await check(args, host);
    return 0;
  } catch (error) {
    host.stderr.write(error instanceof Misuse ? misuseMessage(error) : defectMessage(error));
    return 2;
  }
}

function misuseMessage({ message, hint = 'Run `seaworthy --help` for the options.' }: Misuse): string {
  return `${message}\n${hint}\n`;
}

function defectMessage(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Seaworthy failed. This is a defect: please report it.\n${detail}\n`;
}
