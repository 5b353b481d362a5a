/** A cipher or group of ciphers that a list enables although it should not. */
export interface WeakCipher {
  /** As it is written: `RC4-SHA`, `ALL`. */
  text: string;
  /** Offsets in the list. */
  start: number;
  end: number;
}

/** A kind of weak cipher: the words that enable it, and those behind a `!` that take it out for good. */
interface Family {
  enabledBy: RegExp;
  removedBy: RegExp;
}

const FAMILIES: readonly Family[] = [
  { enabledBy: /^(?:RC4|ARCFOUR)$|(?:^|-)RC4-/u, removedBy: /^(?:RC4|ARCFOUR)$/u },
  { enabledBy: /^3DES$|(?:^|-)(?:DES-CBC3|3DES)-/u, removedBy: /^3DES$/u },
  { enabledBy: /^DES$|(?:^|-)DES-CBC-/u, removedBy: /^DES$/u },
  { enabledBy: /^MD5$|-MD5$/u, removedBy: /^MD5$/u },
  { enabledBy: /^(?:e?NULL|COMPLEMENTOFALL)$|(?:^|-)NULL-/u, removedBy: /^e?NULL$/u },
  { enabledBy: /^(?:aNULL|ADH|AECDH|ALL)$|^A(?:EC)?DH-/u, removedBy: /^aNULL$/u },
  { enabledBy: /^EXP(?:ORT(?:40|56)?)?$|^EXP-/u, removedBy: /^EXP(?:ORT)?$/u },
  { enabledBy: /^LOW$/u, removedBy: /^LOW$/u },
  { enabledBy: /^SSLv2$/u, removedBy: /^SSLv2$/u },
];

/**
 * The weak ciphers of a list in OpenSSL's notation, in order: `!x` and `-x` take out, `+x` only moves to the end, and
 * `a+b` is what both name. `ALL` counts unless anonymous ciphers are taken out.
 *
 * @see https://docs.openssl.org/3.0/man1/openssl-ciphers/#cipher-list-format
 */
export function weakCiphersIn(list: string): WeakCipher[] {
  const words = [...list.matchAll(/[^:, ]+/gu)].map(({ 0: text, index }) => ({ text, start: index }));
  const removals = words.filter(({ text }) => /^[!-]/u.test(text));
  return words.flatMap(({ text, start }) => {
    if (/^[!+@-]/u.test(text)) return [];
    const removed = removals
      .filter((removal) => removal.text.startsWith('!') || removal.start > start)
      .map((removal) => removal.text.slice(1));
    const isWeak = FAMILIES.some(({ enabledBy, removedBy }) => {
      const isEnabled = text.split('+').some((part) => enabledBy.test(part));
      return isEnabled && !removed.some((word) => word === text || removedBy.test(word));
    });
    return isWeak ? { text, start, end: start + text.length } : [];
  });
}
