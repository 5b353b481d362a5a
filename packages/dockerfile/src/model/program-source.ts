import {
  hasOption,
  isShell,
  operands,
  optionValue,
  type ShellWord,
  type SimpleCommand,
} from '@seaworthy/shell';

/**
 * Where an interpreter has the program that it runs: its standard input, a file, or a word of the command
 * line.
 */
export type ProgramSource =
  { kind: 'stdin' } | { kind: 'file'; word: ShellWord } | { kind: 'text'; word: ShellWord };

interface Interpreter {
  names: RegExp;
  /** Options that take a value and may stand before the program. */
  withValue: readonly string[];
  /** Those whose value is the program. */
  text: readonly string[];
  /** Those whose value names the program in another way. */
  otherwise?: readonly string[];
}

/** Sources: python(1), perlrun(1), node(1), ruby(1), php(1). */
const INTERPRETERS: readonly Interpreter[] = [
  { names: /^(?:python|pypy)[\d.]*$/u, withValue: [...'cmWX'], text: ['c'], otherwise: ['m'] },
  { names: /^perl[\d.]*$/u, withValue: [...'eEImM'], text: ['e', 'E'] },
  { names: /^ruby[\d.]*$/u, withValue: [...'eCIr'], text: ['e'] },
  {
    names: /^node(?:js)?$/u,
    withValue: [...'eprC', 'eval', 'print', 'require', 'import', 'conditions', 'input-type', 'env-file'],
    text: ['e', 'p', 'eval', 'print'],
  },
  {
    names: /^php[\d.]*$/u,
    withValue: [...'rfdcBREFzSt'],
    text: ['r', 'B', 'R', 'E'],
    otherwise: ['f', 'S', 'F'],
  },
];

const SHELL_VALUES = ['o', 'O', 'rcfile', 'init-file'];

/**
 * Where a shell or another interpreter has its program; undefined for any other command and where it cannot
 * be told. `eval` and `.` count as interpreters.
 */
export function programSource(command: SimpleCommand): ProgramSource | undefined {
  const { name, words } = command;
  if (name === undefined) return undefined;
  if (name === 'eval') return textSource(words[1]);
  if (name === 'source' || name === '.') return fileSource(words[1], command);
  if (isShell(name)) return shellSource(command);
  const interpreter = INTERPRETERS.find(({ names }) => names.test(name));
  return interpreter && interpreterSource(command, interpreter);
}

function shellSource(command: SimpleCommand): ProgramSource | undefined {
  const { own, operand } = split(command, SHELL_VALUES);
  if (hasOption(own, { short: 'c', withValue: SHELL_VALUES })) return textSource(operand);
  if (hasOption(own, { short: 's', withValue: SHELL_VALUES })) return fileSource(undefined, command);
  return fileSource(operand, command);
}

function interpreterSource(
  command: SimpleCommand,
  { withValue, text, otherwise = [] }: Interpreter,
): ProgramSource | undefined {
  const { own, operand } = split(command, withValue);
  for (const option of text) {
    const word = optionValue(own, { long: option, withValue });
    if (word) return textSource(word);
  }
  if (otherwise.some((option) => optionValue(own, { long: option, withValue }))) return undefined;
  // `php -- --install-dir=/usr/local/bin` reads its program from standard input; the others take a file after
  // `--`.
  const noFile = command.name?.startsWith('php') && own.words.some(({ value }) => value === '--');
  return fileSource(noFile ? undefined : operand, command);
}

/** The first operand, and the command up to it: what follows belongs to the program. */
function split(
  command: SimpleCommand,
  withValue: readonly string[],
): { own: SimpleCommand; operand: ShellWord | undefined } {
  const [operand] = operands(command, { withValue });
  const end = operand ? command.words.indexOf(operand) : command.words.length;
  return { own: { ...command, words: command.words.slice(0, end) }, operand };
}

function textSource(word: ShellWord | undefined): ProgramSource | undefined {
  return word && { kind: 'text', word };
}

/** Without a file, or with `-`, the program is on standard input. */
function fileSource(operand: ShellWord | undefined, { redirects }: SimpleCommand): ProgramSource {
  if (operand && operand.value !== '-' && operand.value !== '/dev/stdin')
    return { kind: 'file', word: operand };
  const input = redirects.findLast(({ operator, fd }) => operator === '<' && (fd ?? 0) === 0)?.target;
  return input ? { kind: 'file', word: input } : { kind: 'stdin' };
}

/** Whether what a pipeline hands to the command is the program that it runs. */
export function runsItsInput(command: SimpleCommand): boolean {
  const readsElsewhere = command.redirects.some(
    ({ operator, fd }) => operator.startsWith('<') && (fd ?? 0) === 0,
  );
  if (readsElsewhere || command.wrappers.some(({ value }) => value === 'xargs')) return false;
  return programSource(command)?.kind === 'stdin';
}
