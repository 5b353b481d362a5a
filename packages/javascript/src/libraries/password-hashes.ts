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
