import type { Range } from '@seaworthy/core';

/** What a shell text runs, flattened to the simple commands in it, each with its place in the source. */
export interface Script {
  /**
   * Every simple command, in source order; also those in subshells, groups, conditions, loops, functions and
   * `$(…)`.
   */
  commands: SimpleCommand[];
  /** Every pipeline of two or more commands, in source order. */
  pipelines: Pipeline[];
  /**
   * What the shell would refuse, with a place, in source order; also inside `$(…)`, not inside `nested`. The
   * commands that could be read are there all the same. Text that is nested too deeply to be read is a
   * problem too.
   */
  problems: ShellProblem[];
}

/** A place that the shell would refuse. */
export interface ShellProblem {
  message: string;
  range: Range;
}

/** `NAME=value … name argument … <file`. */
export interface SimpleCommand {
  range: Range;
  /**
   * Before the name, given to a wrapper (`env A=b node`, `sudo A=b make`) or to a declaration (`export A=b`).
   */
  assignments: Assignment[];
  /**
   * The words after the assignments, command name first; empty for a pure assignment. Seen through: see
   * {@link SimpleCommand.wrappers}. What a declaration (`export`, `declare`, `local`, `readonly`, `typeset`)
   * declares is in `assignments` and not here.
   */
  words: ShellWord[];
  /**
   * Base name of the first word (`/usr/bin/curl` → `curl`); undefined when it is not a literal or there is
   * none.
   */
  name: string | undefined;
  /**
   * The prefixes that were looked through to reach `words`, outermost first, as base names: `sudo`, `env`,
   * `exec`, `time`, `nice`, `nohup`, `command`, `xargs`, `tini`, `dumb-init`, … A command inside `sh -c '…'`
   * is a command of its own with `nested` set.
   */
  wrappers: ShellWord[];
  /**
   * The command string of `sh -c '…'` (any POSIX-like shell, also `su -c` and `eval`), when it is a literal,
   * parsed in its turn; or the here-document or literal here-string that a shell without a script argument
   * reads. Parsed on first use. Where quotes or escapes keep the string from being found in the source as it
   * is, a range may cover more than `raw`: edit only where the source text of the range equals `raw`.
   */
  nested: Script | undefined;
  redirects: Redirect[];
  /**
   * How the command is tied to the next one of the same list; undefined for the last one, except after `&`.
   */
  followedBy: '&&' | '||' | ';' | '&' | '|' | '|&' | undefined;
  /** True inside `$(…)`, backquotes or `<(…)`. */
  inSubstitution: boolean;
}

/** A word of a command. */
export interface ShellWord {
  range: Range;
  /** As written. */
  raw: string;
  /** Quotes removed, variables and substitutions as written. */
  value: string;
  /**
   * True when nothing in the word is expanded: `value` is what the program gets. Globs and `~` count as
   * literal text.
   */
  literal: boolean;
  /** Scripts in `$(…)`, backquotes and `<(…)` inside this word. */
  substitutions: Script[];
}

/** `NAME=value`. */
export interface Assignment {
  range: Range;
  name: string;
  /** Undefined for `export NAME` without a value. */
  value: ShellWord | undefined;
}

/** `2>file`, `<<EOF`. */
export interface Redirect {
  range: Range;
  /** `<`, `>`, `>>`, `<<`, `<<-`, `<<<`, `>&`, `&>`, … */
  operator: string;
  /** File descriptor, when one is written as a number: 2 in `2>log`. */
  fd: number | undefined;
  /** The file, or the delimiter of a heredoc. */
  target: ShellWord | undefined;
  /** Body of a heredoc (tabs dropped after `<<-`, variables as written) or here-string. */
  body: { range: Range; value: string; expand: boolean } | undefined;
}

/** `a | b | c`. */
export interface Pipeline {
  range: Range;
  /** The simple commands of all stages, without those in `$(…)`. */
  commands: SimpleCommand[];
  /** The same by stage: one command each, but any number for a group, loop or condition (`{ a; b; } | c`). */
  stages: SimpleCommand[][];
}
