import { textOf } from '@seaworthy/core';
import type { SimpleCommand } from '@seaworthy/shell';
import type { Service } from './service.ts';

/** What services are named, or do, that end by themselves. */
export const ONE_SHOT =
  /(?:^|[-_.])(?:migrate|migrations?|init|seed|setup|bootstrap|install|build|tests?|e2e|backup|restore|job|cron-once|certbot|create)(?:[-_.]|$)/u;

/** What keeps a command from ending, whatever its service is named; `until` and `while !` wait for something and go on. */
const LOOP = /\bwhile\b(?!\s+!)|\b(?:crond|supercronic|cron\s+-f|sleep\s+(?:infinity|inf)|tail\s+-[fF])\b/u;

/**
 * Whether a service does its work and ends: Compose is told so, or its name or the last thing that it runs says so and
 * nothing says otherwise.
 *
 * @param awaited names of the services that another one waits for until they have ended
 */
export function isOneShot(service: Service, awaited: ReadonlySet<string>, pattern: RegExp = ONE_SHOT): boolean {
  const restart = service.restart && textOf(service.restart)?.toLowerCase();
  if (restart === 'no' || restart === 'none' || restart === 'false') return true;
  if (service.field('deploy', 'mode')?.text.endsWith('-job')) return true;
  if (service.profiles.length > 0 || awaited.has(service.name)) return true;
  if (service.restart || LOOP.test(service.commandLine?.text ?? '')) return false;
  return pattern.test(service.name) || isTask(service.commandLine?.commands.at(-1), pattern);
}

function isTask(command: SimpleCommand | undefined, pattern: RegExp): boolean {
  return taskWords(command).some((word) => {
    // The process manager of many images.
    if (word === '/init') return false;
    return pattern.test(word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf(':')) + 1));
  });
}

/** What a command line says of its task before its options: `manage.py migrate`, `npm run build`, `python -m app.seed`. */
function taskWords(command: SimpleCommand | undefined): string[] {
  const words = (command?.words ?? []).map(({ value }) => value);
  const firstOption = words.findIndex((word) => word.startsWith('-'));
  if (firstOption === -1) return words;
  const isModule = words[firstOption] === '-m' && firstOption === 1;
  return isModule ? words.slice(0, 3) : words.slice(0, firstOption);
}
