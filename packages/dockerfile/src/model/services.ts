import { pythonModule, subcommand, type SimpleCommand } from '@seaworthy/shell';

/** Programs that serve until they are stopped. */
const SERVERS: ReadonlySet<string> = new Set([
  ...['gunicorn', 'uvicorn', 'hypercorn', 'daphne', 'granian', 'waitress-serve', 'uwsgi'],
  ...['nginx', 'httpd', 'apache2-foreground', 'caddy', 'haproxy', 'php-fpm', 'puma', 'unicorn'],
  'pm2-runtime',
]);

/** Programs that serve when they are called so. */
const SERVING_SUBCOMMANDS: ReadonlyMap<string, string> = new Map([
  ['next', 'start'],
  ['nuxt', 'start'],
  ['fastapi', 'run'],
  ['flask', 'run'],
  ['rails', 'server'],
]);

/** Whether a command starts a server, as far as the name of its program tells. */
export function startsServer(command: SimpleCommand): boolean {
  const program = pythonModule(command) ?? command;
  const name = program.name ?? '';
  const serving = SERVING_SUBCOMMANDS.get(name);
  return SERVERS.has(name) || (serving !== undefined && subcommand(program)?.value === serving);
}
