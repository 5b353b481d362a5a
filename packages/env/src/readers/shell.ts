import type { Value } from '@seaworthy/core';
import type { HostEnvironment, Reading } from './reading.ts';
import { Scope } from './scope.ts';
import { ShellWords, UnreadableShell, type ShellWord } from './shell-words.ts';

/** Commands whose arguments set variables. */
const DECLARES: ReadonlySet<string> = new Set(['export', 'readonly', 'declare', 'typeset', 'local']);
const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/u;

/**
 * A POSIX shell that sources the file: `set -a; . ./.env`. Every line is a command: `K=a b` runs `b` with K
 * in its environment and sets nothing, `K=a;b` sets K and runs `b`. What commands print is unknown here.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
export function readShell(file: string, host?: HostEnvironment): Reading {
  const reading: Reading = { variables: [] };
  const scope = new Scope(host, 'file');
  const words = new ShellWords(file, scope);
  try {
    for (let command = words.command(); command; command = words.command()) {
      // In the background, and between pipes, a process of its own sets the variable.
      if (command.ends === '&' || command.ends === '|') continue;
      for (const { text, value, range } of assignmentsOf(command.words)) {
        const key = text.slice(0, text.indexOf('='));
        const variable = { key, value: withoutPrefix(value, key.length + 1), range };
        scope.set(key, variable.value);
        reading.variables.push(variable);
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableShell)) throw error;
    reading.refusal = { because: error.because, range: error.range };
  }
  return reading;
}

/** The words of a command that set variables of the shell. */
function assignmentsOf(words: readonly ShellWord[]): readonly ShellWord[] {
  const first = words.findIndex(({ text }) => !ASSIGNMENT.test(text));
  if (first === -1) return words;
  if (!DECLARES.has(words[first]!.text)) return [];
  return words.slice(first + 1).filter(({ text }) => ASSIGNMENT.test(text));
}

function withoutPrefix(value: Value, length: number): Value {
  return value.kind === 'unknown' ? value : { ...value, text: value.text.slice(length) };
}
