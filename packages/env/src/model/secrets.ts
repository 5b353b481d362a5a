import { oncePerFile, type Range, type Stage } from '@seaworthy/core';
import {
  classifySecret,
  credentialsInUrl,
  databaseVariablesFor,
  isSecretName,
  tokensIn,
  userVariablesFor,
  type SecretClass,
  type StrengthLimits,
  type UrlPassword,
} from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import type { EnvSourceCode } from '../source-code.ts';
import { publishingPrefixOf } from './published-variables.ts';
import { secretPurpose, type SecretPurpose } from './secret-purposes.ts';

/** A secret, or the place of one, that the file holds. */
export interface EnvSecret {
  readonly entry: Entry;
  /** Of the variable. */
  readonly name: string;
  /** The secret alone, as written. */
  readonly range: Range;
  /** With the percent escapes of a URL decoded. */
  readonly value: string;
  /** Of the URL that it is the password of. */
  readonly host: string | undefined;
  /** It is a word that stands for a password: `postgresql://USER:PASSWORD@HOST/db`. */
  readonly isMark: boolean;
  /** Whose password it is, and for which database; as far as the URL or other variables say. */
  readonly user: string | undefined;
  readonly database: string | undefined;
  readonly purpose: SecretPurpose;
  /** As a message names it: `` `JWT_SECRET` ``, ``The password in `DATABASE_URL` ``. */
  readonly label: string;
}

/**
 * The secrets of the file, in source order: the values of variables with the name of a secret, also empty ones,
 * tokens, and passwords in URLs. Not those that references decide, those in malformed lines, and those behind the
 * prefix of a bundler, whose name is the fault.
 */
export const secretsOf = oncePerFile((code: EnvSourceCode): readonly EnvSecret[] => {
  const accounts = new Set<string>();
  for (const { key } of code.effectiveEntries) for (const name of userVariablesFor(key.value)) accounts.add(name);
  const secrets: EnvSecret[] = [];
  for (const entry of code.effectiveEntries) {
    if (publishingPrefixOf(entry.key.value) || code.lineFault(entry)) continue;
    secrets.push(...secretsIn(code, entry, accounts.has(entry.key.value)));
  }
  return secrets;
});

/** @param isAccount it names the user of another secret: `MINIO_ACCESS_KEY` beside `MINIO_SECRET_KEY` */
function secretsIn(code: EnvSourceCode, entry: Entry, isAccount: boolean): EnvSecret[] {
  const name = entry.key.value;
  const { text } = entry.value;
  const tokens = tokensIn(text).filter((token) => !token.public);
  const passwords = tokens.length > 0 ? [] : passwordsIn(code, entry);
  if (passwords.length > 0) return passwords;
  const isNamed = isSecretName(name) && !isAccount;
  if (!isNamed && tokens.length === 0) return [];
  const places = isNamed ? [trimmed(text)] : tokens.map(({ range }) => range);
  return places.map((range) => ({
    entry,
    name,
    range: code.placeIn(entry, range).range,
    value: text.slice(...range),
    host: undefined,
    isMark: false,
    user: firstOf(code, userVariablesFor(name)),
    database: firstOf(code, databaseVariablesFor(name)),
    purpose: secretPurpose(name),
    label: `\`${name}\``,
  }));
}

function trimmed(text: string): Range {
  const end = text.trimEnd().length;
  return [Math.min(end, text.length - text.trimStart().length), end];
}

function passwordsIn(code: EnvSourceCode, entry: Entry): EnvSecret[] {
  const { text } = entry.value;
  const name = entry.key.value;
  const credentials = credentialsInUrl(text);
  if (credentials.length === 0) return [];
  const url = code.url(entry);
  return credentials.flatMap(({ user, password, host }): EnvSecret[] => {
    if (!password || !isWritten(password)) return [];
    return [
      {
        entry,
        name,
        range: code.placeIn(entry, password.range).range,
        value: password.value,
        host: host.value,
        isMark: password.kind === 'placeholder',
        user: user.value,
        database: url?.database?.value,
        purpose: secretPurpose(name, url ?? { family: undefined }),
        label: `The password in \`${name}\``,
      },
    ];
  });
}

function isWritten({ kind }: UrlPassword): boolean {
  return kind === 'literal' || kind === 'placeholder';
}

function firstOf(code: EnvSourceCode, names: readonly string[]): string | undefined {
  return names.map((name) => code.get(name)?.entry.value.text.trim()).find((text) => text !== undefined && text !== '');
}

/** Whether programs take a value for none: it is empty, or a word such as `null`. */
export function isNothing(value: string): boolean {
  return /^\s*(?:(?:null|none|nil|undefined)\s*)?$/iu.test(value);
}

/**
 * The one thing that there is to say of a secret: rules about secrets take their share of the answers, so that no
 * value is reported twice.
 */
export function judgeSecret(secret: EnvSecret, stage: Stage, limits?: StrengthLimits): SecretClass {
  const { name, value, user, database, isMark } = secret;
  if (isNothing(value)) return { is: 'empty' };
  const found = classifySecret({ name, value, user, database, stage }, limits);
  return isMark && found.is !== 'default' ? { is: 'placeholder' } : found;
}
