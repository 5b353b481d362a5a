import type { Entry } from '../ast.ts';
import type { Reference } from '../readers/references.ts';
import type { ReaderId } from '../readers/reading.ts';
import type { EnvSourceCode } from '../source-code.ts';

/** Readers that replace `$NAME`. python-dotenv only knows `${NAME}`. */
const EXPAND_BARE: ReadonlySet<ReaderId> = new Set(['dotenv-expand', 'compose', 'shell']);
const EXPAND_BRACED: ReadonlySet<ReaderId> = new Set([...EXPAND_BARE, 'python-dotenv']);

/** The name of a variable as people write them. */
const VARIABLE = /^[A-Z][A-Z0-9_]{2,}$/u;

/**
 * References in a value that at least one of the readers replaces, without those that a backslash or a second
 * `$` protects.
 */
export function expandedReferences(
  code: EnvSourceCode,
  entry: Entry,
  readers: readonly ReaderId[],
): readonly Reference[] {
  const { quote } = entry.value;
  if (quote === "'" || quote === '`') return [];
  const takesBare = readers.some((id) => EXPAND_BARE.has(id));
  const takesBraced = readers.some((id) => EXPAND_BRACED.has(id));
  return code
    .referencesIn(entry)
    .filter(({ range, braced }) => (braced ? takesBraced : takesBare) && !isProtected(code.text, range[0]));
}

/**
 * Whether a `$` in a value only happens to look like a reference: `pa$word`. A name that the file sets is
 * meant, and so is one in braces, and one in upper case that does not stand in the middle of a word.
 */
export function isAccidental(code: EnvSourceCode, { name, braced, range }: Reference): boolean {
  if (braced || code.get(name)) return false;
  const before = code.text[range[0] - 1] ?? '';
  return !VARIABLE.test(name) || /[\w$]/u.test(before);
}

/** The head of a password hash: bcrypt, SHA-crypt, Argon2, scrypt. */
const HASH = /^\$(?:2[abxy]|[156y]|argon2(?:id?|d)|scrypt)\$/u;

/** A secret that loses a part of itself to a reference that nobody meant. */
export interface CutSecret {
  reference: Reference;
  /** The secret is the hash of a password. */
  isHash: boolean;
}

/** How the readers cut a secret; undefined when the value is no secret, or stays whole. */
export function cutSecretOf(
  code: EnvSourceCode,
  entry: Entry,
  readers: readonly ReaderId[],
): CutSecret | undefined {
  if (!entry.value.text.includes('$')) return undefined;
  const isHash = HASH.test(entry.value.text);
  if (!isHash && !code.isSecret(entry)) return undefined;
  const reference = expandedReferences(code, entry, readers).find((each) => isAccidental(code, each));
  return reference && { reference, isHash };
}

function isProtected(text: string, dollar: number): boolean {
  let before = 0;
  while (text[dollar - before - 1] === '\\') before++;
  let dollars = 0;
  while (text[dollar - dollars - 1] === '$') dollars++;
  return before % 2 === 1 || dollars % 2 === 1;
}
