import { optionValue } from './options.ts';
import type { Redirect, ShellWord, SimpleCommand } from './script.ts';

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh']);

/** Options of bash and zsh that take the next word, besides `-o` and `-O`. */
const LONG_WITH_VALUE: ReadonlySet<string> = new Set(['--rcfile', '--init-file']);

/** Where a command has the text of a script that it runs. */
export type ScriptSource =
  { kind: 'words'; words: readonly ShellWord[] } | { kind: 'stdin'; redirect: Redirect };

/** True for the base name of a POSIX-like shell. */
export function isShell(name: string | undefined): boolean {
  return name !== undefined && SHELLS.has(name);
}

/**
 * The script that a command has in its arguments or on its standard input: the string of `sh -c`, `su -c` and
 * `runuser -c`, the arguments of `eval`, the here-document of a shell without a script argument. A
 * here-document that is not attached to a command counts too: BuildKit runs it (`RUN <<EOF`). Undefined when
 * there is none or it is not a literal.
 */
export function scriptSource(command: SimpleCommand): ScriptSource | undefined {
  const { name, words } = command;
  if (name === 'eval') {
    const from = words[1]?.value === '--' ? 2 : 1;
    return literalWords(words.slice(from));
  }
  if (name === 'su' || name === 'runuser') return literalWords(suCommand(command));
  if (isShell(name)) {
    const { commandString, readsStdin } = shellArguments(words);
    if (commandString) return literalWords([commandString]);
    return readsStdin ? stdinScript(command.redirects) : undefined;
  }
  const bare = words.length === 0 && command.assignments.length === 0 && command.redirects.length === 1;
  return bare && command.redirects[0]!.operator !== '<<<' ? stdinScript(command.redirects) : undefined;
}

function literalWords(words: readonly ShellWord[]): ScriptSource | undefined {
  return words.length > 0 && words.every((word) => word.literal) ? { kind: 'words', words } : undefined;
}

function suCommand(command: SimpleCommand): ShellWord[] {
  const withValue = [...'gGswu', 'group', 'supp-group', 'shell', 'whitelist-environment', 'user'];
  const string = optionValue(command, { short: 'c', long: 'command', withValue });
  return string ? [string] : [];
}

/** Reads `-ec`, `-o pipefail -c`, `+e`, `--login -c`, … : options stand before the first operand only. */
function shellArguments(words: readonly ShellWord[]): { commandString?: ShellWord; readsStdin: boolean } {
  let stringFollows = false;
  let stdinForced = false;
  let at = 1;
  for (; at < words.length; at++) {
    const text = words[at]!.value;
    if (text === '--' || text === '-') {
      at++;
      break;
    }
    if (text.startsWith('--')) {
      if (LONG_WITH_VALUE.has(text)) at++;
      continue;
    }
    if (text.length < 2 || (text[0] !== '-' && text[0] !== '+')) break;
    for (const letter of text.slice(1)) {
      if (letter === 'c' && text[0] === '-') stringFollows = true;
      else if (letter === 's') stdinForced = true;
      else if (letter === 'o' || letter === 'O') at++;
    }
  }
  const operand = words[at];
  if (stringFollows) return operand ? { commandString: operand, readsStdin: false } : { readsStdin: false };
  return { readsStdin: stdinForced || !operand || operand.value === '/dev/stdin' };
}

function stdinScript(redirects: readonly Redirect[]): ScriptSource | undefined {
  const redirect = redirects.findLast(({ operator, fd }) => operator.startsWith('<') && (fd ?? 0) === 0);
  if (!redirect?.body) return undefined;
  if (redirect.operator === '<<<' && redirect.body.expand) return undefined;
  return { kind: 'stdin', redirect };
}
