import { known, unknown, type Value } from '@seaworthy/core';
import type { Assignment, SimpleCommand } from '@seaworthy/shell';
import type { Instruction, Run } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';
import { lineage, type BuildStage } from './build-stages.ts';
import { commandsOf } from './container-command.ts';
import { withoutOnbuild } from './onbuild.ts';

const instructionsByStage = new WeakMap<BuildStage, readonly Instruction[]>();

/** What a stage and the stages that it is built from do, in order; of `ONBUILD` the instruction inside. */
function lineageInstructions(stage: BuildStage): readonly Instruction[] {
  let all = instructionsByStage.get(stage);
  if (!all) {
    const stages = lineage(stage).reverse();
    all = stages.flatMap(({ instructions }) => instructions).map(withoutOnbuild);
    instructionsByStage.set(stage, all);
  }
  return all;
}

/**
 * Whether something that `matches` is done before `instruction`, in its stage or in the stages that this is
 * built from.
 */
export function someBefore(
  instruction: Instruction,
  code: DockerfileSourceCode,
  matches: (earlier: Instruction) => boolean,
): boolean {
  const stage = code.stageOf(instruction);
  for (const earlier of stage ? lineageInstructions(stage) : []) {
    if (earlier.range[0] >= instruction.range[0]) return false;
    if (matches(earlier)) return true;
  }
  return false;
}

/**
 * The value that an environment variable has for a command of `run`: set before its name (`A=b make`),
 * exported earlier in the step, or by `ENV` and `ARG`. Undefined when the file does not set it.
 */
export function environmentValue(
  name: string,
  command: SimpleCommand,
  run: Run,
  code: DockerfileSourceCode,
): Value | undefined {
  const exported = exportsOf(run)
    .get(name)
    ?.findLast(({ range }) => range[0] < command.range[0]);
  const own = command.assignments.findLast((assignment) => assignment.name === name) ?? exported;
  if (own?.value) return own.value.literal ? known(own.value.value) : unknown;
  return code.scopeAt(run).get(name)?.value;
}

const exportsByRun = new WeakMap<Run, ReadonlyMap<string, Assignment[]>>();

/** What a step exports, by name. */
function exportsOf(run: Run): ReadonlyMap<string, readonly Assignment[]> {
  const cached = exportsByRun.get(run);
  if (cached) return cached;
  const exports = new Map<string, Assignment[]>();
  for (const { words, assignments } of commandsOf(run)) {
    if (words[0]?.value !== 'export') continue;
    for (const assignment of assignments) {
      const same = exports.get(assignment.name);
      if (same) same.push(assignment);
      else exports.set(assignment.name, [assignment]);
    }
  }
  exportsByRun.set(run, exports);
  return exports;
}
