import { readOptionWord } from './options.ts';
import type { Assignment, ShellWord } from './script.ts';
import { asAssignment, programName } from './words.ts';

/**
 * How a program that runs another program is called: options, operands, assignments, then the other program.
 */
interface Wrapper {
  /** Options that take a value. */
  withValue?: Iterable<string>;
  /** Options with which the program does not run another one. */
  instead?: Iterable<string>;
  /** How many words stand between the options and the program. */
  operands?: number;
  /** When given, only operands that match it are taken, so that a missing one does not hide the program. */
  operandPattern?: RegExp;
  /** `NAME=value` words may stand before the program. */
  assignments?: boolean;
}

/** The init of a container: runs the program as its child. */
const TINI: Wrapper = { withValue: 'pe' };

/**
 * Programs and built-ins that run the command given as their arguments. Sources: the manual pages of sudo,
 * doas, GNU coreutils, findutils, util-linux, BusyBox and Bash; the READMEs of su-exec, gosu, tini, dumb-init
 * and catatonit.
 */
const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  [
    'sudo',
    {
      withValue: [
        ...'CDghpRrTtUu',
        ...['chdir', 'chroot', 'close-from', 'command-timeout', 'group', 'host', 'other-user', 'prompt'],
        ...['role', 'type', 'user'],
      ],
      instead: [...'elvKV', 'edit', 'list', 'validate', 'remove-timestamp', 'version', 'help'],
      assignments: true,
    },
  ],
  ['doas', { withValue: 'Cua', instead: 'L' }],
  ['env', { withValue: ['u', 'C', 'unset', 'chdir'], instead: ['S', 'split-string'], assignments: true }],
  ['exec', { withValue: 'a' }],
  ['command', { instead: 'vV' }],
  ['builtin', {}],
  ['time', { withValue: ['f', 'o', 'format', 'output'] }],
  ['nice', { withValue: ['n', 'adjustment'] }],
  ['ionice', { withValue: ['c', 'n', 'class', 'classdata'], instead: ['p', 'P', 'u', 'pid', 'pgid', 'uid'] }],
  ['nohup', {}],
  ['setsid', {}],
  ['stdbuf', { withValue: ['i', 'o', 'e', 'input', 'output', 'error'] }],
  [
    'timeout',
    { withValue: ['s', 'k', 't', 'signal', 'kill-after'], operands: 1, operandPattern: /^(?:[\d.$`]|inf)/ },
  ],
  [
    'xargs',
    {
      withValue: [
        ...'adEILnPs',
        ...['arg-file', 'delimiter', 'max-args', 'max-chars', 'max-procs', 'process-slot-var'],
      ],
    },
  ],
  ['su-exec', { operands: 1 }],
  ['gosu', { operands: 1 }],
  [
    'setpriv',
    {
      withValue: [
        ...['ambient-caps', 'apparmor-profile', 'bounding-set', 'egid', 'euid', 'groups', 'inh-caps'],
        ...['landlock-access', 'landlock-rule', 'pdeathsig', 'ptracer', 'regid', 'reuid', 'rgid', 'ruid'],
        ...['seccomp-filter', 'securebits', 'selinux-label'],
      ],
    },
  ],
  ['chroot', { withValue: ['userspec', 'groups'], operands: 1 }],
  ['tini', TINI],
  ['tini-static', TINI],
  ['docker-init', TINI],
  ['dumb-init', { withValue: ['r', 'rewrite'] }],
  ['catatonit', {}],
  ['busybox', {}],
]);

/** What a command runs once its wrappers are taken off. */
export interface Unwrapped {
  wrappers: ShellWord[];
  /** Those given to the wrappers. */
  assignments: Assignment[];
  words: ShellWord[];
}

/**
 * Looks through the wrappers at the start of `words`. A wrapper that runs nothing (`env`, `command -v curl`)
 * is itself the command.
 */
export function unwrap(words: ShellWord[]): Unwrapped {
  const wrappers: ShellWord[] = [];
  const assignments: Assignment[] = [];
  let start = 0;
  for (;;) {
    const name = programName(words[start]);
    const wrapper = name === undefined ? undefined : WRAPPERS.get(name);
    if (name === undefined || !wrapper) break;
    const given: Assignment[] = [];
    const next = skipArguments(words, start + 1, wrapper, given);
    if (next === undefined || next >= words.length) break;
    wrappers.push({ ...words[start]!, value: name });
    for (const assignment of given) assignments.push(assignment);
    start = next;
  }
  return { wrappers, assignments, words: start === 0 ? words : words.slice(start) };
}

/** Index of the program that the wrapper runs; undefined when it runs none. */
function skipArguments(
  words: ShellWord[],
  from: number,
  wrapper: Wrapper,
  given: Assignment[],
): number | undefined {
  const withValue = new Set(wrapper.withValue);
  const instead = new Set(wrapper.instead);
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (word.value === '-') continue;
    const read = readOptionWord(word, withValue);
    if (!read) break;
    if (read.options.some(({ name }) => instead.has(name))) return undefined;
    if (read.takesNext) at++;
  }
  if (words[at]?.value === '--') at++;
  for (let i = 0; i < (wrapper.operands ?? 0); i++) {
    if (!wrapper.operandPattern || wrapper.operandPattern.test(words[at]?.value ?? '')) at++;
  }
  while (wrapper.assignments && at < words.length) {
    const assignment = asAssignment(words[at]!);
    if (!assignment) break;
    given.push(assignment);
    at++;
  }
  return at;
}
