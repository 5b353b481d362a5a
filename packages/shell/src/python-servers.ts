import { hasOption, optionValue } from './options.ts';
import { pythonModule } from './python-modules.ts';
import type { ShellWord, SimpleCommand } from './script.ts';

const SERVERS: ReadonlySet<string> = new Set(['gunicorn', 'uvicorn', 'hypercorn']);

/**
 * Options of these servers that take a value, as far as one may stand before another that matters.
 *
 * @see https://docs.gunicorn.org/en/stable/settings.html
 * @see https://www.uvicorn.org/settings/
 */
const VALUE_OPTIONS = [
  ...'bcegkmnptuwR',
  ...['access-logfile', 'app-dir', 'bind', 'chdir', 'config', 'env', 'error-logfile', 'forwarded-allow-ips'],
  ...['graceful-timeout', 'group', 'host', 'keep-alive', 'limit-concurrency', 'log-config', 'log-level'],
  ...['loop', 'max-requests', 'name', 'port', 'root-path', 'threads', 'timeout', 'user', 'worker-class'],
  ...['worker-tmp-dir', 'workers'],
];

/** Reads a command as that of gunicorn, uvicorn or hypercorn, also behind `python -m`. */
export function pythonServer(command: SimpleCommand): SimpleCommand | undefined {
  const server = pythonModule(command) ?? command;
  return SERVERS.has(server.name ?? '') ? server : undefined;
}

/** The value of one of a server's options. */
export function serverOption(server: SimpleCommand, long: string, short?: string): ShellWord | undefined {
  return optionValue(server, { long, withValue: VALUE_OPTIONS, ...(short && { short }) });
}

/** The word that switches something on. */
export function serverSwitch(server: SimpleCommand, long: string): ShellWord | undefined {
  return hasOption(server, { long, withValue: VALUE_OPTIONS });
}

/**
 * The seconds that gunicorn gives a worker for a request, and whether they are 0, which means for ever; undefined where
 * the command line does not say. Where the port comes from `PORT`, as on Cloud Run whose documentation has `--timeout 0`,
 * the platform ends requests that take too long, and nothing is off.
 *
 * @see https://docs.gunicorn.org/en/stable/settings.html#timeout
 * @see https://cloud.google.com/run/docs/tips/python#optimize_gunicorn
 */
export function workerTimeout(server: SimpleCommand): { word: ShellWord; isOff: boolean } | undefined {
  const word = server.name === 'gunicorn' ? serverOption(server, 'timeout', 't') : undefined;
  if (!word || !/^\d+$/u.test(word.value)) return undefined;
  const isOff = Number(word.value) === 0;
  return isOff && isOnPlatform(server) ? undefined : { word, isOff };
}

function isOnPlatform({ words }: SimpleCommand): boolean {
  return words.some(({ value }) => /:\$(?:PORT\b|\{PORT\b)/u.test(value));
}
