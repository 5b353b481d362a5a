import type { Stage } from '@seaworthy/core';
import { coverByWords } from './common-words.ts';
import { distinctCharacters, shannonEntropy } from './entropy.ts';
import { isDefaultPair, isKnownDefault } from './known-defaults.ts';
import { repeatedPart, shareOfRuns } from './patterns-in-text.ts';
import { isPlaceholder } from './placeholders.ts';
import { isOrdinaryValue } from './secret-values.ts';
import { tokensIn } from './tokens.ts';
import { wordsOf } from './words.ts';

/**
 * How somebody who has never seen a secret can know it:
 * - `known`: it is one that everybody knows, alone or together with the user: `changeme`, `postgres`;
 * - `saysSo`: it says that it is one for development, or only that it is one: `dev-secret-key-0815`,
 *   `smtpPassword`;
 * - `name`: it is the name of the variable: `JWT_SECRET=jwt_secret`;
 * - `user`: it is the name of the user; `database`: that of the database.
 */
export type DefaultReason = 'known' | 'saysSo' | 'name' | 'user' | 'database';

/**
 * Why a secret is easy to guess:
 * - `short`: fewer characters than the limit;
 * - `digits`: nothing but digits;
 * - `fewCharacters`: fewer different characters than the limit (8 for hexadecimal text);
 * - `repetition`: a shorter text over and over;
 * - `run`: at least half of it along the alphabet or a row of the keyboard;
 * - `words`: three or more common words, with digits at most between them;
 * - `lowEntropy`: fewer bits per character than the limit;
 * - `user`: the user, the database or the name of the variable, with a few digits or signs added.
 */
export type WeakReason =
  'short' | 'digits' | 'fewCharacters' | 'repetition' | 'run' | 'words' | 'lowEntropy' | 'user';

/**
 * What a value is worth as a secret. `ordinary` can be none by its form: a switch, a small number, a path, a
 * reference. `strong` means that nothing speaks against it, not that it is random.
 */
export type SecretClass =
  | { is: 'empty' | 'ordinary' | 'placeholder' | 'strong' }
  | { is: 'default'; because: DefaultReason }
  | { is: 'weak'; because: WeakReason };

/** What is known beside the value. */
export interface SecretSetting {
  /** Of the variable. */
  name: string;
  /** Without quotes. */
  value: string;
  /** The account that it belongs to, if it is known. */
  user?: string | undefined;
  database?: string | undefined;
  /** In a template a value such as `changeme` holds a place; elsewhere it is a default. */
  stage?: Stage;
}

/** From where on a secret is weak. */
export interface StrengthLimits {
  /** In characters; 0 for any length, which is the default. */
  minLength?: number;
  /** Different characters; 10 by default. Not asked of less than 16 characters. */
  minDistinct?: number;
  /** Shannon entropy in bits per character; 2.8 by default. Not asked of less than 16 either. */
  minEntropyPerChar?: number;
}

/**
 * Tells placeholders, defaults, weak and strong secrets apart, in this order, by families of words and
 * shapes. A placeholder that is a known default too counts as default, but for templates.
 *
 *     classifySecret({ name: 'SECRET_KEY', value: 'dev-secret-key-0815' })     // default, saysSo
 *     classifySecret({ name: 'JWT_SECRET', value: 'p7Qz81Lm' }, { minLength: 32 }) // weak, short
 *     classifySecret({ name: 'DB_PASSWORD', value: 'app', user: 'app' })       // default, user
 */
export function classifySecret(setting: SecretSetting, limits: StrengthLimits = {}): SecretClass {
  const value = setting.value.trim();
  if (value === '') return { is: 'empty' };
  const isDefault = isKnownDefault(value) || isDefaultPair(setting.user ?? '', value);
  const holdsPlace = isPlaceholder(value);
  if (isDefault && (setting.stage !== 'template' || !holdsPlace)) return { is: 'default', because: 'known' };
  if (holdsPlace) return { is: 'placeholder' };
  if (tokensIn(value).length > 0) return { is: 'strong' };
  if (isOrdinaryValue(setting.name, value)) return { is: 'ordinary' };
  const reason = defaultReason(value, setting);
  if (reason) return { is: 'default', because: reason };
  const weakness = weakReason(value, setting, limits);
  return weakness ? { is: 'weak', because: weakness } : { is: 'strong' };
}

/** A word for a stage close before or after one for a secret: `dev-secret-key-0815`, `password_for_dev`. */
const SAYS_DEFAULT = [
  /(?:dev|default|test|sample|insecure|change)\S{0,12}(?:secret|key|password)/iu,
  /(?:secret|key|password)\S{0,4}(?:dev|default|here|change)/iu,
];
const LONGEST_SAYING = 96;

function defaultReason(value: string, { name, user, database }: SecretSetting): DefaultReason | undefined {
  if (lettersOf(value) === lettersOf(name)) return 'name';
  if (saysDefault(value) || saysWhatItIs(value)) return 'saysSo';
  if (equals(value, user)) return 'user';
  return equals(value, database) ? 'database' : undefined;
}

function saysDefault(value: string): boolean {
  return value.length <= LONGEST_SAYING && SAYS_DEFAULT.some((pattern) => pattern.test(value));
}

const LONGEST_NAME = 40;

/** Nothing but common words, and one of them means a secret: `badpassword`, `ClientSecret`, `key`. */
function saysWhatItIs(value: string): boolean {
  if (value.length > LONGEST_NAME || !/^[A-Za-z][A-Za-z_. -]*\d{0,4}$/u.test(value)) return false;
  const isSecretWord = (word: string): boolean => /^(?:key|keys|salt|string)$/iu.test(word);
  const hasWord = /secret|passw(?:or)?d|passphrase|token/iu.test(value) || wordsOf(value).some(isSecretWord);
  return hasWord && coverByWords(value.toLowerCase().replace(/[^a-z]/gu, '')).share === 1;
}

function equals(value: string, other: string | undefined): boolean {
  return other !== undefined && other !== '' && value.toLowerCase() === other.toLowerCase();
}

function lettersOf(text: string): string {
  return wordsOf(text).join('').toLowerCase();
}

const LONG = 16;

function weakReason(value: string, setting: SecretSetting, limits: StrengthLimits): WeakReason | undefined {
  const { minLength = 0, minDistinct = 10, minEntropyPerChar = 2.8 } = limits;
  const text = value.replace(/^base64:/u, '');
  if ([...text].length < minLength) return 'short';
  if (/^\d+$/u.test(text)) return 'digits';
  if (isExtended(text, setting)) return 'user';
  if (repeatedPart(text) !== text) return 'repetition';
  if (shareOfRuns(text) >= 0.5) return 'run';
  if (isMadeOfWords(text)) return 'words';
  if (text.length < LONG) return undefined;
  if (distinctCharacters(text) < (isHex(text) ? Math.min(8, minDistinct) : minDistinct))
    return 'fewCharacters';
  return shannonEntropy(text) < minEntropyPerChar ? 'lowEntropy' : undefined;
}

/** `app123`, `postgres!`: the user or the database with at most four signs that are no letters. */
function isExtended(text: string, { user, database, name }: SecretSetting): boolean {
  const stem = text.replace(/[^A-Za-z]{1,4}$/u, '');
  return stem !== text && (equals(stem, user) || equals(stem, database) || lettersOf(stem) === lettersOf(name));
}

function isHex(text: string): boolean {
  return /^[0-9a-f]+$/i.test(text);
}

const FEWEST_WORDS = 3;
const MOST_CHARACTERS = 256;

/**
 * Whether a text is made of three or more common words, whatever parts them: `correct-horse-battery-staple`,
 * `ThisShouldBeASecret2024`. Words that are not in the list may make up a seventh of it.
 */
export function isMadeOfWords(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  const letters = text.toLowerCase().replace(/[^a-z]/gu, '');
  const digits = text.replace(/\D/gu, '').length;
  if (letters.length < 10 || digits * 3 > letters.length || /[^\w\s.!@#$%&*+=:,-]/u.test(text)) return false;
  const { words, share } = coverByWords(letters);
  return words >= FEWEST_WORDS && share >= 6 / 7 && letters.length / words >= 3;
}

/**
 * Whether a value looks as if a program had made it: a token of a known format, or at least 20 characters
 * without blanks of two kinds (lower case, upper case, digits) that are neither words nor a pattern. What a
 * template must not hold.
 */
export function looksGenerated(value: string): boolean {
  const text = value.trim();
  const tokens = tokensIn(text);
  if (tokens.length > 0) return tokens.some((token) => !token.public);
  if (text.length < 20 || /\s|:\/\//u.test(text) || isPlaceholder(text) || isKnownDefault(text)) return false;
  const kinds = [/[a-z]/u, /[A-Z]/u, /\d/u].filter((kind) => kind.test(text)).length;
  if (kinds < 2 || isMadeOfWords(text) || isPhrase(text)) return false;
  if (repeatedPart(text) !== text || shareOfRuns(text) >= 0.5) return false;
  // One in five random texts of 32 hexadecimal digits has less than 3.5 bits per character.
  return isHex(text) ? distinctCharacters(text) >= 8 : shannonEntropy(text) >= 3.5;
}

/** Words, each in one case, and numbers, with `-`, `_` or `.` between them. */
function isPhrase(text: string): boolean {
  const parts = text.split(/[-_.]+/u);
  const isWord = (part: string): boolean => /^(?:[A-Z]?[a-z]{1,16}|[A-Z]{1,16}|\d{1,4})$/u.test(part);
  return parts.length >= FEWEST_WORDS && parts.every(isWord);
}

/**
 * How long a secret is: in characters, and in bytes of randomness at most. Two hexadecimal digits are a byte,
 * and four characters after Laravel's `base64:` are three.
 */
export function secretLength(value: string): { characters: number; bytes: number } {
  const text = value.trim();
  const encoded = /^base64:([A-Za-z0-9+/]*)={0,2}$/u.exec(text)?.[1];
  if (encoded !== undefined)
    return { characters: encoded.length, bytes: Math.floor((encoded.length * 3) / 4) };
  const characters = [...text].length;
  return { characters, bytes: isHex(text) ? Math.floor(characters / 2) : characters };
}
