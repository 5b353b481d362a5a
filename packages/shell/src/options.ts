import type { ShellWord, SimpleCommand } from './script.ts';
import { wordTail } from './words.ts';

/**
 * Which options of a program take a value, without their dashes: letters, as one string (`'oHud'`) or with
 * long names (`['o', 'output']`). Needed to read clusters (`-fo x`) and to know which words are values. A
 * name of several letters is also known after a single dash (`-ldflags x`), as Go programs write it.
 */
export type ValueOptions = Iterable<string>;

/** The names of one option, and how the other options of the program are to be read. */
export interface OptionQuery {
  /** One letter. */
  short?: string;
  long?: string;
  withValue?: ValueOptions;
}

/** One use of an option. `-xvf a` is three of them with the same word. */
export interface Option {
  /** Without dashes. */
  name: string;
  /** The word that holds the option. */
  word: ShellWord;
  /** `x` of `-u x`, `-ux`, `--user x` and `--user=x`. */
  value: ShellWord | undefined;
}

/**
 * Options and operands in the order in which they stand; options may follow operands, and nothing follows
 * `--`.
 */
export interface Arguments {
  options: Option[];
  operands: ShellWord[];
}

interface OptionWord {
  options: Option[];
  /** True when the value of the last option is the next word. */
  takesNext: boolean;
}

/** Reads one word as an option or a cluster of them; undefined for an operand, `-` and `--`. */
export function readOptionWord(word: ShellWord, withValue: ReadonlySet<string>): OptionWord | undefined {
  const text = word.value;
  if (text[0] !== '-' || text === '-' || text === '--') return undefined;
  const dashes = text[1] === '-' ? 2 : 1;
  const equals = text.indexOf('=');
  const name = text.slice(dashes, equals === -1 ? undefined : equals);
  if (dashes === 1 && !(name.length > 1 && withValue.has(name))) return readCluster(word, withValue);
  const value = equals === -1 ? undefined : wordTail(word, equals + 1);
  return { options: [{ name, word, value }], takesNext: !value && withValue.has(name) };
}

function readCluster(word: ShellWord, withValue: ReadonlySet<string>): OptionWord {
  const options: Option[] = [];
  const text = word.value;
  for (let i = 1; i < text.length && !'$`='.includes(text[i]!); i++) {
    const name = text[i]!;
    if (withValue.has(name)) {
      const attached = i + 1 < text.length;
      options.push({ name, word, value: attached ? wordTail(word, i + 1) : undefined });
      return { options, takesNext: !attached };
    }
    options.push({ name, word, value: undefined });
  }
  return { options, takesNext: false };
}

/** Splits the words after a command's name into options and operands, the way getopt_long does. */
export function parseArguments(words: readonly ShellWord[], withValue: ValueOptions = ''): Arguments {
  const valueOptions = new Set(withValue);
  const options: Option[] = [];
  const operands: ShellWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.value === '--') {
      for (const operand of words.slice(i + 1)) operands.push(operand);
      break;
    }
    const read = readOptionWord(word, valueOptions);
    if (!read) {
      operands.push(word);
      continue;
    }
    if (read.takesNext) read.options.at(-1)!.value = words[++i];
    for (const option of read.options) options.push(option);
  }
  return { options, operands };
}

function uses(command: SimpleCommand, query: OptionQuery, takesValue: boolean): Option[] {
  const { short, long, withValue = '' } = query;
  const names = [short, long].filter((name) => name !== undefined);
  const valueOptions = takesValue ? [...withValue, ...names] : withValue;
  const { options } = parseArguments(command.words.slice(1), valueOptions);
  return options.filter((option) => names.includes(option.name));
}

/**
 * The first word in which a command has an option: `{ short: 'k', long: 'insecure' }` finds `-k`, `-fsSLk`,
 * `--insecure` and `--insecure=…`. Without `withValue`, the letters of an attached value pass for options.
 */
export function hasOption(command: SimpleCommand, query: OptionQuery): ShellWord | undefined {
  return uses(command, query, false)[0]?.word;
}

/** All values that a command gives to an option which takes one, in source order. */
export function optionValues(command: SimpleCommand, query: OptionQuery): ShellWord[] {
  return uses(command, query, true).flatMap(({ value }) => value ?? []);
}

/**
 * The first value that a command gives to an option which takes one: `x` of `-u x`, `-ux`, `--user x` and
 * `--user=x`. Its range is that of the value alone, where quotes do not hide it.
 */
export function optionValue(command: SimpleCommand, query: OptionQuery): ShellWord | undefined {
  return optionValues(command, query)[0];
}

/** The words of a command that are neither its name nor options nor values of options. */
export function operands(
  command: SimpleCommand,
  { withValue = '' }: { withValue?: ValueOptions } = {},
): ShellWord[] {
  return parseArguments(command.words.slice(1), withValue).operands;
}
