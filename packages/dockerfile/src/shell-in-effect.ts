import type { Instruction } from './ast.ts';
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

/** The shell that runs shell forms at `instruction`: the last `SHELL` before it in the lineage of its stage. */
export function shellAt(stage: BuildStage | undefined, instruction: Instruction): ShellInstructionValue {
  for (const { instructions } of stage ? lineage(stage) : []) {
    const shell = instructions.findLast(
      (candidate) => candidate.type === 'Shell' && candidate.range[0] < instruction.range[0],
    );
    if (shell?.type === 'Shell' && shell.command) {
      return shellValue(shell.command.elements.map(({ value }) => value));
    }
  }
  return shellValue(DEFAULT_SHELL);
}

function shellValue(argv: readonly string[]): ShellInstructionValue {
  const name = (argv[0] ?? '').replace(/^.*[/\\]/u, '').replace(/\.exe$/iu, '').toLowerCase();
  return { argv, name, posix: POSIX_SHELLS.has(name) };
}
