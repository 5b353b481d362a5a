import type { Range } from '@seaworthy/core';
import {
  credentialsInUrl,
  describeSecret,
  isKnownDefault,
  isPlaceholder,
  isSecretName,
  isSecretValue,
  mask,
  tokensIn,
} from '@seaworthy/knowledge';
import { optionValues, type ShellWord, type SimpleCommand } from '@seaworthy/shell';

/** A secret that is written out in a command line. */
export interface CommandSecret {
  /** The secret alone; the whole word where quotes or escapes hide it. */
  readonly range: Range;
  /** The value itself, never to be shown. */
  readonly value: string;
  /** As a message names it, masked. */
  readonly description: string;
  /** The variable that it belongs to, or how the name of one would end: `PGPASSWORD`, `_PASSWORD`, `_TOKEN`. */
  readonly variable: string;
}

/** The secrets in one command, each once, with the most telling description, in source order. */
export function secretsIn(command: SimpleCommand): CommandSecret[] {
  const whole = withProgram(command);
  const found = FINDERS.flatMap((find) => find(whole)).sort((a, b) => a.range[0] - b.range[0]);
  let end = -1;
  return found.filter(({ range }) => {
    const isNew = range[0] >= end;
    if (isNew) end = range[1];
    return isNew;
  });
}

/** A command that begins with an option is for the program of the image's entrypoint, whatever that is. */
function withProgram(command: SimpleCommand): SimpleCommand {
  const [first] = command.words;
  if (!first?.value.startsWith('-')) return command;
  return { ...command, name: undefined, words: [first, ...command.words] };
}

const FINDERS: readonly ((command: SimpleCommand) => CommandSecret[])[] = [
  tokens,
  urlPasswords,
  userAndPassword,
  passwordOptions,
  assignments,
];

/** The words of a command, and the values that it assigns; what `sh -c` runs is a command of its own. */
function textsOf({ words, assignments: assigned, nested }: SimpleCommand): ShellWord[] {
  const own = nested ? words.filter(({ value }) => !/\s/u.test(value)) : words;
  return [...assigned.flatMap(({ value }) => value ?? []), ...own];
}

function tokens(command: SimpleCommand): CommandSecret[] {
  return textsOf(command).flatMap((word) =>
    tokensIn(word.value)
      .filter((token) => !token.public)
      .map(({ name, range: [start, end] }) => {
        const value = word.value.slice(start, end);
        const description = describeSecret({ by: 'tokenFormat', name }, mask(value));
        return { range: placeIn(word, start, end), value, description, variable: '_TOKEN' };
      }),
  );
}

function urlPasswords(command: SimpleCommand): CommandSecret[] {
  return textsOf(command).flatMap((word) =>
    credentialsInUrl(word.value).flatMap(({ password, scheme }) => {
      if (password?.kind !== 'literal') return [];
      const { value, range } = password;
      const description = describeSecret({ by: 'urlPassword', scheme }, mask(value));
      return [{ range: placeIn(word, ...range), value, description, variable: '_PASSWORD' }];
    }),
  );
}

/** `curl -u name:password`. */
function userAndPassword(command: SimpleCommand): CommandSecret[] {
  if (command.name !== 'curl') return [];
  return optionValues(command, { short: 'u', long: 'user', withValue: 'AbcdeEFHKmoTwxX' }).flatMap((word) => {
    const colon = word.value.indexOf(':');
    return colon === -1 ? [] : secretFrom(word, colon + 1, 'curl', '_PASSWORD');
  });
}

/** Options whose value is a secret, in every program that has them. */
const OPTIONS: readonly string[] = ['api-key', 'masterauth', 'passwd', 'password', 'requirepass', 'secret', 'secret-key', 'token'];

/** Programs whose `-p` or `-a` is a password, with the options that take a value. */
const SHORT_OPTIONS: readonly { names: RegExp; short: string; withValue: string; attached?: true }[] = [
  // Alone, `-p` asks for the password.
  { names: /^(?:mysql|mariadb)/u, short: 'p', withValue: 'uhPDSe', attached: true },
  { names: /^(?:redis|valkey|keydb)-cli$/u, short: 'a', withValue: 'hpsurin' },
  { names: /^mongo(?:sh|dump|restore)?$/u, short: 'p', withValue: 'u' },
  { names: /^sshpass$/u, short: 'p', withValue: 'defP' },
];

/** Programs that only print or search their arguments, and some whose `--password` makes them ask for one. */
const PRINTS = /^(?:echo|printf|grep|sed|awk)$/u;
const ASKS = /^(?:mysql|mariadb|psql|pg_|createuser|createdb|dropuser|dropdb)/u;

/** `--requirepass literal`, `--any-secret=literal`, `mysql -pliteral`, `redis-cli -a literal`. */
function passwordOptions(command: SimpleCommand): CommandSecret[] {
  const name = command.name ?? '';
  if (PRINTS.test(name) || !command.words.some(({ value }) => value.startsWith('-'))) return [];
  const attached = command.words.slice(1).flatMap((word) => {
    const [option = '', long = ''] = /^--([\w.-]+)=/u.exec(word.value) ?? [];
    return isSecretName(long) ? secretFrom(word, option.length, name, variableOf(long)) : [];
  });
  const separate = OPTIONS.flatMap((long) => {
    if (long === 'password' && ASKS.test(name)) return [];
    const values = optionValues(command, { long }).filter(({ value }) => !value.startsWith('-'));
    return values.flatMap((word) => secretFrom(word, 0, name, variableOf(long)));
  });
  return [...attached, ...separate, ...shortPasswords(command, name)];
}

function shortPasswords(command: SimpleCommand, name: string): CommandSecret[] {
  const option = SHORT_OPTIONS.find(({ names }) => names.test(name));
  if (!option) return [];
  const { short, withValue, attached } = option;
  const values = optionValues(command, { short, withValue });
  const passwords = attached ? values.filter((word) => !command.words.includes(word)) : values;
  return passwords.flatMap((word) => secretFrom(word, 0, name, '_PASSWORD'));
}

function variableOf(option: string): string {
  const name = option.replaceAll(/\W+/gu, '_').toUpperCase();
  return name === 'REQUIREPASS' || name === 'MASTERAUTH' || name === 'PASSWD' ? '_PASSWORD' : `_${name}`;
}

/** `PGPASSWORD=literal psql`. */
function assignments(command: SimpleCommand): CommandSecret[] {
  return command.assignments.flatMap(({ name, value }) =>
    value && isSecretName(name) ? secretFrom(value, 0, command.name ?? '', name) : [],
  );
}

/** The secret that is the value of a word from `start` on. */
function secretFrom(word: ShellWord, start: number, program: string, variable: string): CommandSecret[] {
  const value = word.value.slice(start);
  if (!isLiteralSecret(value)) return [];
  const description = `the password \`${mask(value)}\` for ${program || 'a program'}`;
  return [{ range: placeIn(word, start, word.value.length), value, description, variable }];
}

/** What holds a place is a secret too: the server takes it. A `$` begins what the container fills in. */
function isLiteralSecret(value: string): boolean {
  if (value === '' || /[$`<>{}]/u.test(value)) return false;
  return isKnownDefault(value) || isPlaceholder(value) || isSecretValue('PASSWORD', value);
}

/** The place of a part of a word; of the whole word where quotes or escapes hide it. */
function placeIn({ range, value }: ShellWord, start: number, end: number): Range {
  const isPlain = range[1] - range[0] === value.length;
  return isPlain ? [range[0] + start, range[0] + end] : range;
}
