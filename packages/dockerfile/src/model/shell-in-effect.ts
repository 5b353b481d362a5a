import type { Instruction, Shell } from '../ast.ts';
import { lineage, type BuildStage } from './build-stages.ts';

/** The shell of `SHELL [...]`, or the default. */
export interface ShellInstructionValue {
  /** `/bin/sh -c` when no `SHELL` is in effect. */
  argv: readonly string[];
  /** Base name in lower case without `.exe`: `sh`, `bash`, `powershell`, `cmd`. */
  name: string;
  /** Whether it reads POSIX-like command lines. */
  posix: boolean;
}

const POSIX_SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'ksh', 'mksh', 'zsh', 'busybox']);
const DEFAULT_SHELL = ['/bin/sh', '-c'];

/**
 * The shell that runs shell forms at `instruction`: the last `SHELL` before it in the lineage of its stage.
 */
export function shellAt(stage: BuildStage | undefined, instruction: Instruction): ShellInstructionValue {
  for (const { instructions } of stage ? lineage(stage) : []) {
    const shell = shellsOf(instructions).findLast(({ range }) => range[0] < instruction.range[0]);
    if (shell?.command) {
      return shellValue(shell.command.elements.map(({ value }) => value));
    }
  }
  return shellValue(DEFAULT_SHELL);
}

const shells = new WeakMap<readonly Instruction[], Shell[]>();

/** The `SHELL` instructions of a stage, found once: the question is asked for every `RUN`. */
function shellsOf(instructions: readonly Instruction[]): Shell[] {
  let found = shells.get(instructions);
  if (!found) {
    found = instructions.filter((instruction): instruction is Shell => instruction.type === 'Shell');
    shells.set(instructions, found);
  }
  return found;
}

function shellValue(argv: readonly string[]): ShellInstructionValue {
  const name = (argv[0] ?? '')
    .replace(/^.*[/\\]/u, '')
    .replace(/\.exe$/i, '')
    .toLowerCase();
  return { argv, name, posix: POSIX_SHELLS.has(name) };
}
