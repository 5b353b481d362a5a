import type { Range } from '@seaworthy/core';
import type { SimpleCommand } from '@seaworthy/shell';
import type { Service } from './service.ts';

/** A setting on the command line of a database server. */
export interface DatabaseFlag {
  /** In lower case with `_`: `full_page_writes`, `innodb_flush_log_at_trx_commit`. */
  readonly name: string;
  /** In lower case. */
  readonly value: string;
  /** As it is written: `fsync=off`, `--skip-innodb-doublewrite`. */
  readonly text: string;
  readonly range: Range;
}

/** The settings with which a service starts PostgreSQL or MySQL; `server` is undefined for others. */
export function databaseFlags(service: Service): { server: 'postgres' | 'mysql' | undefined; flags: DatabaseFlag[] } {
  const commands = service.commandLine?.commands ?? [];
  const server = serverOf(service, commands);
  const flags = commands.flatMap(({ words }) => words.flatMap(({ literal, value: text, range }, i) => {
    const read = literal ? readFlag(text, words[i - 1]?.value) : undefined;
    return read ? [{ ...read, text, range }] : [];
  }));
  return { server, flags: server ? flags : [] };
}

function serverOf({ facts }: Service, commands: readonly SimpleCommand[]): 'postgres' | 'mysql' | undefined {
  if (facts?.family === 'postgres' || facts?.family === 'mysql') return facts.family;
  const names = commands.map(({ name }) => name);
  if (names.includes('postgres')) return 'postgres';
  return names.some((name) => name === 'mysqld' || name === 'mariadbd') ? 'mysql' : undefined;
}

/**
 * `-c name=value`, `-cname=value`, `--name=value`, and MySQL's `--skip-name` for one that is off.
 *
 * @see https://www.postgresql.org/docs/current/app-postgres.html
 * @see https://dev.mysql.com/doc/refman/8.4/en/option-modifiers.html
 */
function readFlag(text: string, before: string | undefined): { name: string; value: string } | undefined {
  const match = /^(?:--|-c)?([\w-]+)=(.*)$/su.exec(text);
  if (match && (text.startsWith('-') || before === '-c')) return { name: canonical(match[1]!), value: match[2]!.toLowerCase() };
  const skipped = /^--(?:skip|disable)[-_]([\w-]+)$/u.exec(text);
  return skipped ? { name: canonical(skipped[1]!), value: 'off' } : undefined;
}

function canonical(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}
