import type { Range } from '@seaworthy/core';
import { hasOption, operands } from './options.ts';
import { pythonModule } from './python-modules.ts';
import type { ShellWord, SimpleCommand } from './script.ts';

/** A text with its place. */
interface PlacedValue {
  readonly value: string;
  readonly range: Range;
}

/** A part of a command line or of a variable that starts a debugger. */
export interface DebugFlag {
  word: PlacedValue;
  /** In the value of the word. */
  range: Range;
}

const INSPECT = /^--inspect(?:-brk|-wait)?(?:=|$)/u;
const JDWP = /^(?:-agentlib:jdwp|-Xrunjdwp)\b/u;
const PYTHON_DEBUGGERS = /^(?:debugpy|pydevd|ptvsd)(?:$|\.)/u;

/** Options of node(1) that take a value. What follows the first operand is the program's. */
const NODE_VALUES = [
  ...'Cerp',
  ...'conditions env-file experimental-loader import input-type loader require title'.split(' '),
];

/** Programs that hand `--inspect` on to Node.js, wherever it stands. */
const NODE_RUNNERS = /^(?:bun|deno|electron|nodemon|ts-node-dev|tsnd|tsx)$/u;

/** What starts a debugger in one command. */
export function debugFlagsIn(command: SimpleCommand): DebugFlag[] {
  const name = command.name ?? '';
  const own = command.words.slice(1);
  const assigned = command.assignments.flatMap(({ name: variable, value }) =>
    value ? debugFlagsInVariable(variable, value) : [],
  );
  return [...assigned, ...flagsOf(name, own, command).map((word) => whole(word))];
}

function flagsOf(name: string, words: readonly ShellWord[], command: SimpleCommand): ShellWord[] {
  if (name === 'node' || name === 'nodejs') return beforeOperand(command, NODE_VALUES).filter(isInspect);
  if (NODE_RUNNERS.test(name)) return words.filter(isInspect);
  if (name === 'java') return words.filter(({ value }) => JDWP.test(value));
  if (name === 'debugpy') return command.words.slice(0, 1);
  if (name === 'dlv') return [hasOption(command, { long: 'headless' })].filter((word) => word !== undefined);
  const module = pythonModule(command);
  return PYTHON_DEBUGGERS.test(module?.name ?? '') ? (module?.words.slice(0, 1) ?? []) : [];
}

function isInspect({ value }: ShellWord): boolean {
  return INSPECT.test(value);
}

function beforeOperand(command: SimpleCommand, withValue: Iterable<string>): ShellWord[] {
  const [operand] = operands(command, { withValue });
  return command.words.slice(1, operand ? command.words.indexOf(operand) : undefined);
}

function whole(word: PlacedValue): DebugFlag {
  return { word, range: [0, word.value.length] };
}

/** Variables from which a runtime takes options. */
const OPTION_VARIABLES: ReadonlyMap<string, RegExp> = new Map([
  ['NODE_OPTIONS', INSPECT],
  ...['_JAVA_OPTIONS', 'CATALINA_OPTS', 'JAVA_OPTS', 'JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS'].map(
    (name) => [name, JDWP] as const,
  ),
]);

/** What starts a debugger in the value of a variable. */
export function debugFlagsInVariable(name: string, word: PlacedValue): DebugFlag[] {
  const pattern = OPTION_VARIABLES.get(name);
  if (!pattern) return [];
  return [...word.value.matchAll(/\S+/gu)]
    .filter(([option]) => pattern.test(option))
    .map(({ 0: option, index }) => ({ word, range: [index, index + option.length] }));
}
