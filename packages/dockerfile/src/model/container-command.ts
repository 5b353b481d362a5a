import { allCommands, parseArgv, type Pipeline, type Script, type SimpleCommand } from '@seaworthy/shell';
import type { Cmd, Command, Entrypoint, ExecForm, Instruction } from '../ast.ts';
import { lineage, type BuildStage } from './build-stages.ts';

/** What a container of a stage runs: its `ENTRYPOINT` and `CMD` taken together. */
export interface ContainerCommand {
  entrypoint: Entrypoint | undefined;
  cmd: Cmd | undefined;
  /** One script for both, with ranges in the file. */
  script: Script;
  /** The command line as one text, words joined by a space. */
  text: string;
}

/**
 * The effective command of `stage`; undefined when neither instruction is in its lineage.
 * A stage that sets `ENTRYPOINT` drops the `CMD` that it would inherit.
 *
 * @see https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact
 */
export function containerCommandOf(stage: BuildStage): ContainerCommand | undefined {
  let entrypoint: Entrypoint | undefined;
  let cmd: Cmd | undefined;
  for (const { instructions } of lineage(stage).reverse()) {
    const own = instructions.findLast((instruction) => instruction.type === 'Cmd');
    const ownEntrypoint = instructions.findLast((instruction) => instruction.type === 'Entrypoint');
    if (ownEntrypoint) [entrypoint, cmd] = [ownEntrypoint, undefined];
    if (own) cmd = own;
  }
  if (!entrypoint?.command && !cmd?.command) return undefined;
  const script = effectiveScript(entrypoint?.command, cmd?.command);
  return { entrypoint, cmd, script, text: textOf(entrypoint?.command, cmd?.command) };
}

function effectiveScript(entrypoint: Command | undefined, cmd: Command | undefined): Script {
  if (!entrypoint) return cmd ? scriptOf(cmd) : parseArgv([]);
  if (entrypoint.type === 'ShellForm' || !cmd) return scriptOf(entrypoint);
  if (cmd.type === 'ExecForm') return parseArgv([...entrypoint.elements, ...cmd.elements]);
  const script = parseArgv(entrypoint.elements);
  return { ...script, commands: [...script.commands, ...cmd.script.commands] };
}

function textOf(entrypoint: Command | undefined, cmd: Command | undefined): string {
  const parts = entrypoint?.type === 'ShellForm' ? [entrypoint] : [entrypoint, cmd];
  return parts
    .flatMap((part) => {
      if (!part) return [];
      return part.type === 'ShellForm' ? [part.text] : part.elements.map(({ value }) => value);
    })
    .join(' ');
}

const execScripts = new WeakMap<ExecForm, Script>();

/** The script of either form. */
export function scriptOf(command: Command): Script {
  if (command.type === 'ShellForm') return command.script;
  let script = execScripts.get(command);
  if (!script) {
    script = parseArgv(command.elements);
    execScripts.set(command, script);
  }
  return script;
}

/**
 * Every simple command that an instruction runs, also inside `sh -c '…'` and substitutions; none for other
 * instructions.
 */
export function commandsOf(instruction: Instruction): readonly SimpleCommand[] {
  if (!('command' in instruction) || !instruction.command || instruction.type === 'Shell') return [];
  let commands = commandLists.get(instruction.command);
  if (!commands) {
    commands = [...allCommands(scriptOf(instruction.command))];
    commandLists.set(instruction.command, commands);
  }
  return commands;
}

const commandLists = new WeakMap<Command, readonly SimpleCommand[]>();

/**
 * Every pipeline that an instruction runs, also inside `sh -c '…'` and substitutions; none for other
 * instructions.
 */
export function pipelinesOf(instruction: Instruction): Pipeline[] {
  if (!('command' in instruction) || !instruction.command || instruction.type === 'Shell') return [];
  const nested = commandsOf(instruction).flatMap((command) => command.nested ?? []);
  return [scriptOf(instruction.command), ...nested].flatMap(({ pipelines }) => pipelines);
}
