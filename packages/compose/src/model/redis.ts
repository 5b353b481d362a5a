import { oncePerFile, textOf, type Range } from '@seaworthy/core';
import { canonicalRepository } from '@seaworthy/knowledge';
import type { ShellWord } from '@seaworthy/shell';
import type { ComposeSourceCode } from '../source-code.ts';
import { shellScript, type CommandLine } from './commands.ts';
import type { Field } from './fields.ts';
import type { Interpolated } from './interpolation.ts';
import type { Service } from './service.ts';
import { splitWords } from './words.ts';

/** A setting of a Redis server, from a command line, a variable or a configuration file. */
export interface RedisSetting {
  /** In lower case, as in redis.conf: `requirepass`. */
  readonly name: string;
  /** Without quotes; `save ""` has an empty one. */
  readonly values: readonly string[];
  /** The name with its values. */
  readonly range: Range;
}

/**
 * A service that runs Redis or one of its kin, and what it is told. A setting that is not there is known to be absent only
 * where `isComplete`.
 */
export interface RedisServer {
  readonly service: Service;
  /** The settings in the order in which the server reads them: of a name that stands twice, the last counts for most. */
  readonly settings: readonly RedisSetting[];
  /** No file, script or variable that is out of sight may say more. */
  readonly isComplete: boolean;
  /** The place of a configuration file in the container that is mounted and that no command names. */
  readonly unreadFile: Field | undefined;
}

/** The services that run Redis, Valkey, KeyDB or Dragonfly until they are stopped, from images that are known. */
export const redisServers = oncePerFile((code: ComposeSourceCode): ReadonlyMap<Service, RedisServer> => {
  const servers = new Map<Service, RedisServer>();
  for (const service of code.longRunningServices) {
    const server = service.facts?.family === 'redis' && readServer(service, code);
    if (server) servers.set(service, server);
  }
  return servers;
});

/** What counts of the settings of a name. */
export function settingOf({ settings }: RedisServer, name: string): RedisSetting | undefined {
  return settings.findLast((setting) => setting.name === name);
}

/** Whether a server asks for a password or loads accounts; undefined where that cannot be known. */
export function demandsLogin(server: RedisServer): boolean | undefined {
  const isAsked = ['aclfile', 'user'].some((name) => settingOf(server, name));
  const password = settingOf(server, 'requirepass');
  if (isAsked || hasPasswordVariable(server.service)) return true;
  if (password && password.values[0] !== '') return true;
  return server.isComplete ? false : undefined;
}

/** `REDIS_PASSWORD` of Bitnami, `DFLY_requirepass` of Dragonfly: with a value, whatever it is, or read from a file. */
function hasPasswordVariable({ facts, environment }: Service): boolean {
  const names = (facts?.passwords ?? []).flatMap(({ name }) => (FLAGS.includes(name) ? [] : [name, `${name}_FILE`]));
  return names.some((name) => {
    const value = environment.get(name)?.value?.value;
    return environment.has(name) && (!value || textOf(value) !== '');
  });
}

function readServer(service: Service, code: ComposeSourceCode): RedisServer | undefined {
  const args = argumentsOf(service);
  if (!args) return undefined;
  const { words, isServer } = args;
  const flags = FLAGS.flatMap((name) => service.environment.get(name)?.value ?? []);
  const added = flags.map((flag) => shellScript(flag).commands.flatMap((command) => command.words));
  const lines = [words, ...added].map(readArguments);
  const path = lines[0]!.file;
  const file = path?.literal ? inlineConfig(service, path.value, code) : undefined;
  const fromFile = file ? settingsInText(file) : undefined;
  const isRead = isServer && lines.every(({ isComplete }) => isComplete) && (!path || fromFile?.isComplete === true);
  return {
    service,
    settings: [...(fromFile?.settings ?? []), ...lines.flatMap(({ settings }) => settings)],
    isComplete: isRead && !readsMore(service),
    unreadFile: path || !isServer ? undefined : mountedConfig(service),
  };
}

const PROGRAM = /^(?:redis|valkey|keydb)-server$|^dragonfly$/u;

/** Variables with arguments of the server, by the images that read them. */
const FLAGS = ['REDIS_ARGS', 'REDIS_EXTRA_FLAGS', 'VALKEY_EXTRA_FLAGS'];

/**
 * The words after the name of the server. `isServer` is false for what may start it or not, such as a script; undefined for
 * another program of the image, such as `redis-cli` or `redis-sentinel`.
 */
function argumentsOf({ commandLine, entrypoint }: Service): { words: ShellWord[]; isServer: boolean } | undefined {
  if (!commandLine || commandLine.words.length === 0) return { words: [], isServer: !entrypoint };
  const [server, other] = commandLine.commands.filter(({ name }) => name !== undefined && PROGRAM.test(name));
  if (server?.words.some(({ value }) => value === '--sentinel')) return undefined;
  // Which of two is started, a script decides.
  if (server) return { words: server.words.slice(1), isServer: !other };
  const first = commandLine.commands[0];
  if (isArguments(commandLine) && !entrypoint) return { words: [...(first?.words ?? [])], isServer: true };
  const isOther = first?.name !== undefined && /^(?:redis|valkey|keydb)-(?!server)/u.test(first.name);
  return isOther ? undefined : { words: [], isServer: false };
}

/** The entrypoints of the images start the server where the command begins with an option or a configuration file. */
function isArguments({ words }: CommandLine): boolean {
  return /^-|\.conf$/u.test(words[0]?.value ?? '');
}

interface ReadArguments {
  readonly settings: readonly RedisSetting[];
  readonly file: ShellWord | undefined;
  readonly isComplete: boolean;
}

/**
 * `[file] --name value value --name …`; Dragonfly writes `--name=value`.
 *
 * @see https://redis.io/docs/latest/operate/oss_and_stack/management/config/
 */
function readArguments(words: readonly ShellWord[]): ReadArguments {
  const settings: RedisSetting[] = [];
  let file: ShellWord | undefined;
  let isComplete = true;
  let open: { name: string; values: string[]; range: [number, number] } | undefined;
  for (const word of words) {
    const option = /^--([\w-]+)(?:=(.*))?$/su.exec(word.value);
    if (option) {
      open = { name: option[1]!.toLowerCase(), values: option[2] === undefined ? [] : [option[2]], range: [...word.range] };
      settings.push(open);
    } else if (open) {
      // A word that a shell or Compose makes is a value where one has to stand; later ones may be anything.
      if (!word.literal && open.values.length > 0) isComplete = false;
      open.values.push(word.literal ? word.value : '?');
      open.range[1] = word.range[1];
    } else if (word.literal && !file) file = word;
    else isComplete = false;
  }
  return { settings, file, isComplete: isComplete && !settings.some(({ name }) => READ_MORE.has(name)) };
}

/** Settings that have the server read another file. */
const READ_MORE: ReadonlySet<string> = new Set(['flagfile', 'include']);

/**
 * The image has defaults of its own, loads a configuration that is mounted over its own, or has variables that an env file may
 * set; the official image of Redis does nothing of this.
 *
 * @see https://github.com/bitnami/containers/tree/main/bitnami/redis#configuration
 * @see https://github.com/valkey-io/valkey-container/blob/mainline/docker-entrypoint.sh
 */
function readsMore(service: Service): boolean {
  const repository = service.image?.repository ?? '';
  if (repository.includes('bitnami')) return true;
  const isPassedOn = FLAGS.some((name) => service.environment.has(name) && !service.environment.get(name)?.value);
  const mayBeSet = service.envFiles.length > 0 && canonicalRepository(repository) !== 'redis';
  const loadsFile = /keydb|redis-stack/u.test(repository) && mountedConfig(service) !== undefined;
  return isPassedOn || mayBeSet || loadsFile;
}

/** The place of a mounted configuration file. */
function mountedConfig({ mounts }: Service): Field | undefined {
  return mounts.flatMap(({ target }) => target ?? []).find(({ text }) => text.endsWith('.conf'));
}

/**
 * The text of a file in the container, where the Compose file gives it in the `content` of one of its `configs`; undefined
 * for files that come from elsewhere.
 */
function inlineConfig(service: Service, path: string, code: ComposeSourceCode): Interpolated | undefined {
  const reference = service.configs.find(({ name, details }) => {
    return (details?.get('target')?.value?.text ?? `/${name}`) === path;
  });
  const content = reference && code.top('configs')?.value?.get(reference.name)?.value?.get('content')?.value;
  return content?.node.type === 'Scalar' ? code.interpolate(content.node) : undefined;
}

/** The settings of a redis.conf: a line each, its values parted by blanks; `include` reads another file. */
function settingsInText(file: Interpolated): { settings: RedisSetting[]; isComplete: boolean } {
  const settings: RedisSetting[] = [];
  let isComplete = true;
  for (const { 0: line, index } of file.text.matchAll(/[^\n]+/gu)) {
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const [name, ...values] = splitWords(line);
    if (!name) continue;
    const isDecided = file.slice(index + name.start, index + name.end).kind !== 'unknown';
    if (!isDecided || name.value === 'include') isComplete = false;
    settings.push({
      name: name.value.toLowerCase(),
      values: values.map(({ value }) => value),
      range: file.range(index + name.start, index + (values.at(-1) ?? name).end),
    });
  }
  return { settings, isComplete };
}
