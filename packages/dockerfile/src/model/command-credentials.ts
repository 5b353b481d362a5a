import { known } from '@seaworthy/core';
import {
  credentialsInUrl,
  describeSecret,
  hostKind,
  isKnownDefault,
  isSecretName,
  isSecretValue,
  judgeVariable,
  mask,
  tokensIn,
  type UrlCredentials,
} from '@seaworthy/knowledge';
import {
  hasOption,
  operands,
  optionValues,
  subcommand,
  type Pipeline,
  type ShellWord,
  type SimpleCommand,
} from '@seaworthy/shell';
import { DOWNLOAD_VALUES } from './downloads.ts';
import { isStandIn } from './stand-ins.ts';
import type { PlacedValue } from './word-parts.ts';

/** A credential that is written out in a command line. */
export interface Credential {
  /** What it stands in, and where in the value of that. */
  word: PlacedValue;
  range: readonly [start: number, end: number];
  /** As a message names it, masked: ``the password `Zk29****` for curl``. */
  description: string;
}

type CredentialFinder = (command: SimpleCommand) => Credential[];

/** The credentials in one command, each once, the most telling description first. */
export function credentialsIn(command: SimpleCommand): Credential[] {
  return FINDERS.flatMap((find) => find(command));
}

const FINDERS: readonly CredentialFinder[] = [
  tokens,
  urlPasswords,
  userAndPassword,
  headers,
  passwordOptions,
  passwordOperands,
  assignments,
];

/** Everything that is written in a command: its words, what it assigns, and the texts that it reads. */
function textsOf({ words, assignments, redirects, nested }: SimpleCommand): PlacedValue[] {
  const own = nested ? words.filter(({ value }) => !/\s/u.test(value)) : words;
  return [
    ...assignments.flatMap(({ value }) => value ?? []),
    ...own,
    ...(nested ? [] : redirects.flatMap(({ body }) => body ?? [])),
  ];
}

function tokens(command: SimpleCommand): Credential[] {
  return textsOf(command).flatMap((word) =>
    tokensIn(word.value)
      .filter((token) => !token.public)
      .map(({ name, range }) => ({
        word,
        range,
        description: describeSecret({ by: 'tokenFormat', name }, mask(word.value.slice(...range))),
      })),
  );
}

function urlPasswords(command: SimpleCommand): Credential[] {
  return textsOf(command).flatMap((word) =>
    credentialsInUrl(word.value).flatMap((url) => {
      const { password, scheme } = url;
      if (password?.kind !== 'literal' || isConventional(url) || isUnreachable(url)) return [];
      return {
        word,
        range: password.range,
        description: describeSecret({ by: 'urlPassword', scheme }, mask(password.value)),
      };
    }),
  );
}

/** What stands in a password's place when the user name is the secret, or when there is none. */
function isConventional({ user, password }: UrlCredentials): boolean {
  return /^(?:x|x-oauth-basic)$/u.test(password?.value ?? '') || user.value.toLowerCase() === 'anonymous';
}

/** `postgresql://postgres:postgres@localhost/db` lets a build step run that connects to nothing. */
function isUnreachable({ password, host }: UrlCredentials): boolean {
  return password?.knownDefault === true && hostKind(host.value) !== 'remote';
}

/** `curl --user name:password`. */
function userAndPassword(command: SimpleCommand): Credential[] {
  if (command.name !== 'curl') return [];
  const withValue = DOWNLOAD_VALUES.curl;
  return [
    ...optionValues(command, { short: 'u', long: 'user', withValue }),
    ...optionValues(command, { short: 'U', long: 'proxy-user', withValue }),
  ].flatMap((word) => {
    const colon = word.value.indexOf(':');
    return colon === -1 ? [] : passwordFor('curl', word, colon + 1);
  });
}

/** Shorter ones, such as `Bearer QQ==` for anonymous pulls, are no secrets. */
const SHORTEST_HEADER = 8;
const HEADER = /^([\w-]+):\s*(?:(?:basic|bearer|token)\s+)?(\S+)$/i;

/** `--header 'Authorization: Bearer …'`, `--header 'PRIVATE-TOKEN: …'`. */
function headers(command: SimpleCommand): Credential[] {
  const { name } = command;
  if (name !== 'curl' && name !== 'wget') return [];
  const short = name === 'curl' ? { short: 'H' } : {};
  return optionValues(command, { ...short, long: 'header', withValue: DOWNLOAD_VALUES[name] }).flatMap(
    (word) => {
      const [, header = '', value = ''] = HEADER.exec(word.value) ?? [];
      const secret = /^(?:proxy-)?authorization$/i.test(header) || isSecretName(header);
      if (!secret || value.length < SHORTEST_HEADER || !isLiteralSecret(value, word)) return [];
      const end = word.value.length;
      return {
        word,
        range: [end - value.length, end],
        description: `${describeSecret({ by: 'name' }, mask(value))} in the header ${header}`,
      };
    },
  );
}

/** Programs whose `-p` or `-a` is a password, with the options that take a value. */
interface PasswordOption {
  names: RegExp;
  short: string;
  withValue: string;
  /** The password is a part of the same word: alone, the option asks for it. */
  attached?: true;
  /** Only for this sub-command. */
  subcommand?: string;
}

const PASSWORD_OPTIONS: readonly PasswordOption[] = [
  { names: /^(?:mysql|mariadb)/u, short: 'p', withValue: 'uhPDSe', attached: true },
  {
    names: /^(?:docker|podman|nerdctl|buildah|skopeo|crane|oras|helm)$/u,
    short: 'p',
    withValue: 'u',
    subcommand: 'login',
  },
  { names: /^az$/u, short: 'p', withValue: 'ut', subcommand: 'login' },
  { names: /^sshpass$/u, short: 'p', withValue: 'defP' },
  { names: /^user(?:add|mod)$/u, short: 'p', withValue: 'bcdefgGkKlLRsuZ' },
  { names: /^redis-cli$/u, short: 'a', withValue: 'hpsurin' },
];

/** Programs that only print or search their arguments, and one whose `--password` makes it ask for one. */
const PRINTS = /^(?:echo|printf|grep|sed|awk)$/u;
const ASKS = /^(?:mysql|mariadb|psql|pg_|createuser|createdb|dropuser|dropdb)/u;

/** `--password literal`, `--any-secret=literal`, `mysql -pliteral`, `sshpass -p literal`. */
function passwordOptions(command: SimpleCommand): Credential[] {
  const name = command.name ?? '';
  if (PRINTS.test(name)) return [];
  const separate = ASKS.test(name) ? [] : optionValues(command, { long: 'password' });
  return [
    ...command.words.slice(1).flatMap((word) => attachedSecret(word, name)),
    ...[...separate, ...shortPasswords(command, name)].flatMap((word) => passwordFor(name, word, 0)),
  ];
}

function attachedSecret(word: ShellWord, program: string): Credential[] {
  const [option = '', name = ''] = /^--([\w-]+)=/u.exec(word.value) ?? [];
  return isSecretName(name) ? passwordFor(program, word, option.length) : [];
}

/** The password that is the value of `word` from `start` on. */
function passwordFor(program: string, word: ShellWord, start: number): Credential[] {
  const password = word.value.slice(start);
  if (!isLiteralSecret(password, word)) return [];
  const description = `the password \`${mask(password)}\` for ${program || 'a program'}`;
  return [{ word, range: [start, word.value.length], description }];
}

function shortPasswords(command: SimpleCommand, name: string): ShellWord[] {
  const option = PASSWORD_OPTIONS.find(({ names }) => names.test(name));
  if (!option) return [];
  if (option.subcommand && !command.words.some(({ value }) => value === option.subcommand)) return [];
  const values = optionValues(command, { short: option.short, withValue: option.withValue });
  return option.attached ? values.filter((word) => !command.words.includes(word)) : values;
}

/** `openssl passwd literal`. */
function passwordOperands(command: SimpleCommand): Credential[] {
  if (command.name !== 'openssl' || subcommand(command)?.value !== 'passwd') return [];
  const withValue = ['salt', 'in', 'rand'];
  return operands(command, { withValue })
    .slice(1)
    .flatMap((word) => passwordFor('openssl', word, 0));
}

/** `export DB_PASSWORD=literal`, `DB_PASSWORD=literal command`. */
function assignments(command: SimpleCommand): Credential[] {
  return command.assignments.flatMap(({ name, value: word }) => {
    if (!word?.literal || isStandIn(word.value)) return [];
    return judgeVariable({ name, value: known(word.value), setIn: 'shell', stage: 'production' })
      .filter((verdict) => verdict.kind === 'secret')
      .filter(({ why, standing }) => why.by === 'name' && standing !== 'placeholder')
      .map(({ range, masked }) => ({
        word,
        range,
        description: `${describeSecret({ by: 'name' }, masked)} in \`${name}\``,
      }));
  });
}

/** Locked accounts have `!` or `*` for a password. */
function isLiteralSecret(value: string, { literal }: ShellWord): boolean {
  if ((!literal && /[$`]/u.test(value)) || /^[!*x]*$/u.test(value)) return false;
  return isKnownDefault(value) || isSecretValue('PASSWORD', value);
}

/** Passwords that commands hand to `chpasswd` or `passwd` through a pipe, or that these read from a text. */
export function accountPasswords(
  commands: readonly SimpleCommand[],
  pipelines: readonly Pipeline[],
): Credential[] {
  const given = commands
    .filter(setsPassword)
    .flatMap(({ redirects }) =>
      redirects.flatMap(({ body }) => (body ? passwordLines(body, !body.expand) : [])),
    );
  const piped = pipelines.flatMap(({ stages }) =>
    stages.flatMap((stage, index) => {
      const sets = stage.find(setsPassword);
      if (!sets) return [];
      return (stages[index - 1] ?? []).flatMap((command) =>
        printedPasswords(command, sets.name === 'passwd'),
      );
    }),
  );
  return [...given, ...piped];
}

function setsPassword(command: SimpleCommand): boolean {
  if (command.name === 'passwd') return true;
  return command.name === 'chpasswd' && !hasOption(command, { short: 'e', long: 'encrypted' });
}

function printedPasswords(command: SimpleCommand, passwordAlone: boolean): Credential[] {
  if (command.name !== 'echo' && command.name !== 'printf') return [];
  const printed = command.words
    .slice(1)
    .filter(({ value }) => !/^-[neE]+$/u.test(value) && !value.includes('%'));
  if (!passwordAlone) return printed.flatMap((word) => passwordLines(word, word.literal));
  return printed
    .slice(-1)
    .filter(({ literal, value }) => literal && value !== '')
    .map((word) => {
      const password = word.value.split('\\n')[0] ?? '';
      return {
        word,
        range: [0, password.length],
        description: `the password \`${mask(password)}\` of an account`,
      };
    });
}

const LINE = /^([^\s:]+):([^\s:\\]+)/gmu;

/** Lines of `user:password`. */
function passwordLines(word: PlacedValue, literal: boolean): Credential[] {
  return [...word.value.matchAll(LINE)].flatMap(({ 1: user = '', 2: password = '', index }) => {
    if ((!literal && /[$`]/u.test(password)) || /^[!*x]*$/u.test(password) || password.startsWith('<'))
      return [];
    const start = index + user.length + 1;
    const description = `the password \`${mask(password)}\` of the account ${user}`;
    return { word, range: [start, start + password.length], description };
  });
}
