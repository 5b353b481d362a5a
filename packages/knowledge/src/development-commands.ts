import { baseName, type Range } from '@seaworthy/core';
import { DEVELOPMENT_PROGRAMS } from './development-programs.ts';

/** A command that starts a development server, or a server in a development mode. */
export interface DevelopmentCommand {
  /**
   * The words that say so, without paths and other options: `flask run`, `uvicorn --reload`, `npm run dev`.
   */
  text: string;
  /** From the program to the last of those words, in the text that was searched. */
  range: Range;
}

interface Word {
  /** Without the quotes and brackets around it. */
  value: string;
  range: Range;
}

const LONGEST = 65_536;
const MOST_ARGUMENTS = 64;

/** Commands whose arguments only name programs: `npm install nodemon`, `which flask`. */
const NAMES_ONLY: ReadonlySet<string> = new Set([
  ...['add', 'apk', 'apt', 'apt-get', 'i', 'install'],
  ...['cat', 'cd', 'chmod', 'chown', 'cp', 'mkdir', 'mv', 'rm'],
  ...['command', 'echo', 'grep', 'printf', 'type', 'which'],
]);

/**
 * The first development command in the text of a command line: the words of an exec form joined by blanks, or
 * the shell form. Wrappers such as `exec`, `tini --`, `sh -c '…'`, `npx` and `python -m` are looked through.
 * Linear.
 *
 * @param further what else is a development command
 */
export function developmentCommandIn(
  argvText: string,
  further: readonly RegExp[] = [],
): DevelopmentCommand | undefined {
  for (const words of commandsIn(argvText)) {
    const found = developmentCommand(words);
    if (found) return found;
  }
  for (const pattern of further) {
    const match = pattern.exec(argvText);
    if (match) return { text: match[0], range: [match.index, match.index + match[0].length] };
  }
  return undefined;
}

function developmentCommand(words: readonly Word[]): DevelopmentCommand | undefined {
  for (const [i, word] of words.entries()) {
    const name = programName(word.value);
    if (NAMES_ONLY.has(name)) return undefined;
    const program = DEVELOPMENT_PROGRAMS.get(name);
    if (!program || (program.first && i > 0)) continue;
    const args = words.slice(i + 1, i + 1 + MOST_ARGUMENTS);
    const decisive = program.isDevelopment(args.map(({ value }) => value));
    if (decisive)
      return describe(
        word,
        name,
        decisive.flatMap((index) => args[index] ?? []),
      );
  }
  return undefined;
}

function describe(program: Word, name: string, decisive: readonly Word[]): DevelopmentCommand {
  return {
    text: [name, ...decisive.map(({ value }) => value)].join(' '),
    range: [program.range[0], (decisive.at(-1) ?? program).range[1]],
  };
}

/** `/app/node_modules/.bin/vite` and `vite.js` are `vite`. */
function programName(word: string): string {
  return baseName(word).replace(/\.[cm]?js$/u, '');
}

/**
 * The words of each command; `&&`, `||`, `;`, `|`, `&`, parentheses and line ends part them, also inside
 * quotes.
 */
function commandsIn(text: string): Word[][] {
  const commands: Word[][] = [[]];
  for (const { 0: written, index } of text.slice(0, LONGEST).matchAll(/[;\n()&|]|[^\s;&|()]+/gu)) {
    if (/^[;\n()&|]$/u.test(written)) commands.push([]);
    else commands.at(-1)!.push(unquoted(written, index));
  }
  return commands;
}

const AROUND = '"\'`[],';

function unquoted(written: string, start: number): Word {
  let from = 0;
  let to = written.length;
  while (from < to && AROUND.includes(written[from]!)) from++;
  while (to > from && AROUND.includes(written[to - 1]!)) to--;
  return { value: written.slice(from, to), range: [start + from, start + to] };
}
