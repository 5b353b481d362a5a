import { textOf, type Range } from '@seaworthy/core';
import { demandsPassword, isOpenSetting, openOptionOf } from '@seaworthy/knowledge';
import type { ShellWord, SimpleCommand } from '@seaworthy/shell';
import type { ComposeSourceCode } from '../source-code.ts';
import { demandsLogin, redisServers, settingOf } from './redis.ts';
import type { Service } from './service.ts';

/** What lets everybody into a server. */
export interface OpenAccess {
  /** As a message names it: `POSTGRES_HOST_AUTH_METHOD=trust`, `--protected-mode no`. */
  readonly setting: string;
  readonly range: Range;
}

/** The variables and options with which a service switches the accounts of its server off. */
export function openAccess(service: Service, code: ComposeSourceCode): OpenAccess[] {
  return [...openVariables(service), ...openOptions(service, code), ...openNotebooks(service)];
}

function openVariables({ environment, facts }: Service): OpenAccess[] {
  return [...environment.values()].flatMap(({ name, value }) => {
    const text = value && textOf(value.value);
    if (!value || text === undefined || !isOpenSetting(name, text, facts)) return [];
    return [{ setting: `${name}=${text}`, range: value.range() }];
  });
}

function openOptions(service: Service, code: ComposeSourceCode): OpenAccess[] {
  if (service.facts?.family === 'redis') return unprotected(service, code);
  return (service.commandLine?.commands ?? []).flatMap(({ words }) => {
    const values = words.map(({ value }) => value);
    const setting = openOptionOf(values, service.facts);
    const word = setting && words.find(({ value }) => value === setting || value.startsWith(`${setting}=`));
    return word && !demandsPassword(values, service.facts) ? [{ setting, range: word.range }] : [];
  });
}

/** Redis takes connections from elsewhere without a password only where this is off. */
function unprotected(service: Service, code: ComposeSourceCode): OpenAccess[] {
  const server = redisServers(code).get(service);
  const mode = server && settingOf(server, 'protected-mode');
  if (!server || mode?.values[0] !== 'no' || demandsLogin(server) !== false) return [];
  return [{ setting: '--protected-mode no', range: mode.range }];
}

const NO_TOKEN = /^--(?:IdentityProvider|LabApp|NotebookApp|ServerApp)\.token=(?:''|"")?$/u;

/** Jupyter runs what it is sent. @see https://jupyter-server.readthedocs.io/en/latest/operators/security.html */
function openNotebooks({ commandLine }: Service): OpenAccess[] {
  const words = (commandLine?.commands ?? []).flatMap((command: SimpleCommand): ShellWord[] => command.words);
  if (words.some(({ value }) => /^--\w+\.(?:hashed_)?password=./u.test(value))) return [];
  return words.flatMap(({ value, range }) => (NO_TOKEN.test(value) ? [{ setting: value, range }] : []));
}

/**
 * Whether nothing demands a password from those who reach a server that has none by itself: MongoDB without a first user.
 * Undefined where a file or variable that is out of sight may say more.
 */
export function isMongoOpen(service: Service): boolean | undefined {
  const { facts, environment, envFiles, commandLine, mounts } = service;
  if (facts?.family !== 'mongo' || !facts.openByDefault) return false;
  const words = (commandLine?.commands ?? []).flatMap((command) => command.words.map(({ value }) => value));
  const isKnown = words.length === 0 || /^-|(?:^|\/)mongod$/u.test(words[0]!);
  const hasFile = words.some((word) => /^(?:--config|-f)(?:=|$)/u.test(word));
  const setsUp = mounts.some(({ target }) => target?.text.startsWith('/docker-entrypoint-initdb.d'));
  const names = ['MONGO_INITDB_ROOT_USERNAME', 'MONGO_INITDB_ROOT_PASSWORD'];
  if (demandsPassword(words, facts) || names.some((name) => environment.has(name) || environment.has(`${name}_FILE`))) {
    return false;
  }
  return isKnown && !hasFile && !setsUp && envFiles.length === 0 ? true : undefined;
}
