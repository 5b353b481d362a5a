import type { Callee, Sourced } from './library.ts';

/** A function of bcrypt that takes the cost, 2 to the power of it rounds. */
export interface BcryptFunction extends Callee, Sourced {
  /** The argument with the cost; a salt may stand there instead. */
  readonly cost: number;
  /** The cost when none is given. */
  readonly defaultCost: number;
}

const BCRYPT_FUNCTIONS: readonly (readonly [name: string, cost: number])[] = [
  ['hash', 1],
  ['hashSync', 1],
  ['genSalt', 0],
  ['genSaltSync', 0],
];

/** The functions of both packages; their names and arguments are the same. */
export const BCRYPT: readonly BcryptFunction[] = [
  ['bcrypt', 'https://github.com/kelektiv/node.bcrypt.js#api'],
  ['bcryptjs', 'https://github.com/dcodeIO/bcrypt.js#usage'],
].flatMap(([module = '', source = '']) =>
  BCRYPT_FUNCTIONS.map(([name, cost]) => ({ module, name, cost, defaultCost: 10, source })),
);

/** Functions of packages that hash a text at full speed, and the argument with the text. */
export const FAST_HASHES: readonly (Callee & Sourced)[] = [
  { module: 'md5', name: '', source: 'https://github.com/pvorb/node-md5#api' },
  { module: 'blueimp-md5', name: '', source: 'https://github.com/blueimp/JavaScript-MD5#usage' },
  { module: 'sha1', name: '', source: 'https://github.com/pvorb/node-sha1#usage' },
  { module: 'js-sha256', name: 'sha256', source: 'https://github.com/emn178/js-sha256#usage' },
  { module: 'js-sha512', name: 'sha512', source: 'https://github.com/emn178/js-sha512#usage' },
  ...['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA3'].map((name) => ({
    module: 'crypto-js',
    name,
    source: 'https://cryptojs.gitbook.io/docs/#hashing',
  })),
];

/** Digests of `crypto.createHash` that are made to be fast: all there are. */
export const FAST_DIGEST = /^(?:md[45]|sha-?(?:1|224|256|384|512)|sha3-\d+|ripemd160|rmd160|blake2[bs]\d+)$/iu;

/**
 * Memory that argon2 needs at least, in KiB, for a number of passes: equal to 19 MiB with two passes.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id
 */
export const ARGON2_MEMORY: readonly (readonly [passes: number, memory: number])[] = [
  [5, 7168],
  [4, 9216],
  [3, 12_288],
  [2, 19_456],
  [1, 47_104],
];
