import type { Range, Value } from '@seaworthy/core';

/** The programs that read env files, one for each way of reading them. */
export type ReaderId =
  | 'dotenv'
  | 'dotenv-expand'
  | 'node'
  | 'python-dotenv'
  | 'compose'
  | 'docker-run'
  | 'shell'
  | 'systemd';

/** One variable that a reader takes from a file. */
export interface ReadVariable {
  /** As the reader has it: with what it takes for a part of the name. */
  key: string;
  /**
   * Unknown where the environment or a command decides; undefined for a name that the reader keeps without a
   * value.
   */
  value: Value | undefined;
  /** From the name to the end of what the reader takes for the value. */
  range: Range;
}

/**
 * A reader gives the file up at this place: `syntax` for what it cannot read, `missing` for `${NAME:?}` whose
 * variable nobody sets.
 */
export interface Refusal {
  range: Range;
  because: 'syntax' | 'missing';
}

/**
 * What a reader makes of a file. Of a refused file nothing applies: `variables` then holds what stands before
 * the place.
 */
export interface Reading {
  /** In source order; the last one of a name wins, for every reader. */
  variables: ReadVariable[];
  refusal?: Refusal;
}

/**
 * The variables that the program is started with, all of them. Undefined when they are not known: what they
 * decide is then unknown.
 */
export type HostEnvironment = Readonly<Record<string, string>> | undefined;

/** Reads the text of a file as one program does. Pure, never throws, linear. */
export type Reader = (text: string, host?: HostEnvironment) => Reading;
