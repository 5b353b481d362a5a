import type { Range } from '@seaworthy/core';
import { nestedParser } from './parse-shell.ts';
import { placeAt, type PlacedText } from './place.ts';
import type { Script, ShellWord } from './script.ts';
import { scriptSource } from './script-source.ts';
import { setNested, simpleCommand } from './simple-command.ts';

/** A string of an exec-form argument vector. The range may include its quotes. */
export interface ArgvWord {
  value: string;
  range: Range;
}

/**
 * Reads an exec-form argument vector (`["sh", "-c", "…"]`) as the one command that it is. No shell expands
 * its words, so that all of them are literal; wrappers and the string of `sh -c` are seen through as in
 * {@link parseShell}.
 */
export function parseArgv(words: readonly ArgvWord[]): Script {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return { commands: [], pipelines: [], problems: [] };
  const command = simpleCommand({
    range: [first.range[0], last.range[1]],
    assignments: [],
    words: words.map(literalWord),
    redirects: [],
    time: undefined,
    followedBy: undefined,
    inSubstitution: false,
  });
  const script = scriptSource(command);
  if (script?.kind === 'words') setNested(command, () => nestedParser(0)!(placeWords(script.words), false));
  return { commands: [command], pipelines: [], problems: [] };
}

function literalWord({ value, range }: ArgvWord): ShellWord {
  return { range, raw: value, value, literal: true, substitutions: [] };
}

/** Exact when the source is as long as the value, with or without quotes: then it has no escapes. */
function placeWords(words: readonly ShellWord[]): PlacedText {
  const text = words.map(({ value }) => value).join(' ');
  const start = words[0]?.range[0] ?? 0;
  const end = words.at(-1)?.range[1] ?? 0;
  const quotes = (end - start - text.length) / 2;
  if (words.length !== 1 || (quotes !== 0 && quotes !== 1)) return placeAt(text, [start, end]);
  return { text, range: (from, to) => [start + quotes + from, start + quotes + to] };
}
