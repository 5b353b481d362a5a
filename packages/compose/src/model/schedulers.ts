import type { SimpleCommand } from '@seaworthy/shell';
import type { Service } from './service.ts';

/** What starts jobs by the clock in a service. */
export interface Scheduler {
  /** For a message: `` `celery beat` ``, or `a scheduler` where only the name of the service says so. */
  readonly text: string;
}

/** Programs that do nothing else. */
const PROGRAMS: ReadonlySet<string> = new Set(['clockwork', 'crond', 'rq-scheduler', 'rqscheduler', 'supercronic']);

/** Schedulers for Celery that keep a lock, so that several can run. */
const LOCKED = /redbeat/iu;

/** The scheduler that a service runs by its command, or by its name; undefined where there is none, and where it keeps a lock. */
export function schedulerIn(service: Service, names: RegExp): Scheduler | undefined {
  const commands = service.commandLine?.commands ?? [];
  if (commands.some(({ words }) => words.some(({ value }) => LOCKED.test(value)))) return undefined;
  const program = commands.map(schedulerOf).find((each) => each !== undefined);
  if (program !== undefined) return { text: `\`${program}\`` };
  return names.test(service.name) ? { text: 'a scheduler' } : undefined;
}

function schedulerOf({ words }: SimpleCommand): string | undefined {
  const values = words.map(({ value }) => value.slice(value.lastIndexOf('/') + 1));
  const celery = values.indexOf('celery');
  if (celery !== -1) {
    const rest = values.slice(celery + 1);
    if (rest.includes('beat')) return 'celery beat';
    if (rest.includes('worker') && rest.some((word) => word === '-B' || word === '--beat')) return 'celery worker -B';
  }
  return values.find((value) => PROGRAMS.has(value));
}
