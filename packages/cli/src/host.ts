import type { Analyzer, FileKind } from '@seaworthy/core';

/** Where text goes: the part of Node's streams that the command uses. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  /** The width of the terminal. */
  columns?: number | undefined;
}

export type LoadAnalyzer = (kind: FileKind) => Promise<Analyzer | undefined>;

/** The world around one run of the command. */
export interface Host {
  /** Absolute. */
  cwd: string;
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  /** The analyzers of `@seaworthy/rules` by default. */
  loadAnalyzer?: LoadAnalyzer | undefined;
}
