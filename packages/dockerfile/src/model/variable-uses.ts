import { childrenOf, type Ranged } from '@seaworthy/core';
import type { SimpleCommand } from '@seaworthy/shell';
import { visitorKeys, type Arg, type Instruction, type KeyValue, type Node, type Run } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';
import { commandsOf } from './container-command.ts';
import { mountsOf } from './mounts.ts';
import { withoutOnbuild } from './onbuild.ts';
import { placeInWord, type PlacedValue } from './word-parts.ts';

/** A place that reads a variable. */
export interface VariableUse {
  name: string;
  node: Ranged;
  instruction: Instruction;
}

/** A build argument of the image, with the places that read it up to where it is set anew. */
export interface UsedArgument {
  arg: Arg;
  pair: KeyValue;
  uses: VariableUse[];
}

/** Every `ARG` of the stages that make up the image. */
export function shippedArguments(code: DockerfileSourceCode): UsedArgument[] {
  const all: UsedArgument[] = [];
  const current = new Map<string, UsedArgument>();
  for (const instruction of code.shippedInstructions.map(withoutOnbuild)) {
    for (const use of variableUses(instruction, code)) current.get(use.name)?.uses.push(use);
    if (instruction.type !== 'Arg' && instruction.type !== 'Env') continue;
    for (const pair of instruction.pairs) {
      const name = pair.key.value;
      if (instruction.type === 'Env') {
        current.delete(name);
        continue;
      }
      const declared: UsedArgument = { arg: instruction, pair, uses: [] };
      all.push(declared);
      current.set(name, declared);
    }
  }
  return all;
}

/**
 * The variables that an instruction puts into a layer or runs a command with: those in the words of `ENV`,
 * `COPY` and `ADD`, and those in the commands of a `RUN`, unless it sets them or a secret mount does.
 */
function variableUses(instruction: Instruction, code: DockerfileSourceCode): VariableUse[] {
  const { type } = instruction;
  if (type === 'Run') return usesInRun(instruction, code);
  return type === 'Env' || type === 'Copy' || type === 'Add' ? usesInWords(instruction, instruction) : [];
}

function usesInWords(node: Node, instruction: Instruction): VariableUse[] {
  const own = node.type === 'Variable' ? [{ name: node.name, node, instruction }] : [];
  return [
    ...own,
    ...childrenOf(node, visitorKeys).flatMap((child) => usesInWords(child as Node, instruction)),
  ];
}

const REFERENCE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)[^}]*\}?)/gu;

function usesInRun(run: Run, code: DockerfileSourceCode): VariableUse[] {
  const secrets = mountsOf(run).filter(({ type }) => type === 'secret');
  const set = new Set(secrets.map(({ env }) => env));
  const uses: VariableUse[] = [];
  for (const command of commandsOf(run)) {
    for (const text of expandedTexts(command)) {
      for (const match of text.value.matchAll(REFERENCE)) {
        const name = match[1] ?? match[2] ?? '';
        if (set.has(name)) continue;
        uses.push({
          name,
          node: placeInWord(text, [match.index, match.index + match[0].length], code),
          instruction: run,
        });
      }
    }
    for (const { name } of command.assignments) set.add(name);
  }
  return uses;
}

/** What the shell expands for a command. */
function expandedTexts({ words, assignments, redirects }: SimpleCommand): PlacedValue[] {
  const all = [...assignments.map(({ value }) => value), ...words, ...redirects.map(({ target }) => target)];
  return [
    ...all.filter((word) => word !== undefined).filter(({ literal }) => !literal),
    ...redirects.map(({ body }) => body).filter((body) => body?.expand),
  ] as PlacedValue[];
}
