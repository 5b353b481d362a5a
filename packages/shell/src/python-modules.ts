import { readOptionWord } from './options.ts';
import type { ShellWord, SimpleCommand } from './script.ts';
import { programName } from './words.ts';

const PYTHON = /^(?:python|pypy)[\d.]*$/;
/**
 * The options that take a value, `-c` and `-m` among them.
 * @see https://docs.python.org/3/using/cmdline.html
 */
const VALUES: ReadonlySet<string> = new Set('cmWX');

/** True for the base name of a Python interpreter: `python`, `python3.13`, `pypy3`. */
export function isPython(name: string | undefined): boolean {
  return name !== undefined && PYTHON.test(name);
}

/**
 * The words of `python -m module …` from the module on; undefined where the words run no module.
 * The first word is the interpreter.
 */
export function moduleWords(words: readonly ShellWord[]): ShellWord[] | undefined {
  if (!isPython(programName(words[0]))) return undefined;
  for (let i = 1; i < words.length; i++) {
    const read = readOptionWord(words[i]!, VALUES);
    if (!read) return undefined;
    const last = read.options.at(-1);
    if (last?.name === 'm') return last.value ? [last.value, ...words.slice(i + 1)] : words.slice(i + 1);
    if (last?.name === 'c') return undefined;
    if (read.takesNext) i++;
  }
  return undefined;
}

/** `python -m gunicorn app` as the command `gunicorn app`; undefined for any other command. */
export function pythonModule(command: SimpleCommand): SimpleCommand | undefined {
  const words = moduleWords(command.words);
  const [module] = words ?? [];
  return words && module && { ...command, name: module.literal ? module.value : undefined, words };
}
