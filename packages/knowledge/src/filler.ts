import { distinctCharacters } from './entropy.ts';

const FEWEST_DISTINCT = 8;
const RUN = /(.)\1{5}|[xX]{5}|\.{3}|…|\*{3}/u;
const SEQUENCE = /123456|234567|654321|abcdef|qwerty/i;
const SAYS_SO = /example|placeholder|redacted|change_?me|replace_?me|insert|your_/i;

/**
 * Whether the random part of a token is no such thing: fewer than eight different characters, a run of one
 * character, a row of the keyboard or the alphabet, or a word such as EXAMPLE. Random text of the length of a
 * token is taken for filler less than once in 10,000 times.
 *
 * @param body the token without its prefix
 */
export function isFiller(body: string): boolean {
  return (
    distinctCharacters(body) < FEWEST_DISTINCT || RUN.test(body) || SEQUENCE.test(body) || SAYS_SO.test(body)
  );
}

/**
 * Whether the text between the lines of a key file is no key: empty, elided or explained. A real key may hold
 * long runs of one character: the base64 text of an OpenSSH key begins with zeros.
 */
export function isFillerArmor(armor: string): boolean {
  const text = armor.replace(/\\[nr]|\s/gu, '');
  return distinctCharacters(text) < FEWEST_DISTINCT || /[xX]{8}/u.test(text) || SAYS_SO.test(text);
}
