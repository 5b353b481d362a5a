import { textOf, type Value } from '@seaworthy/core';
import { parseImageReference, type ImageReference } from '@seaworthy/knowledge';
import type { Arg, File, From, Instruction, Word } from '../ast.ts';
import { expand, globalScope } from './scope.ts';

/** One `FROM` and the instructions up to the next one. */
export interface BuildStage {
  index: number;
  /** Lower case, as `FROM … AS name` compares it. */
  name: string | undefined;
  from: From;
  /** The instructions after `FROM`, in order. */
  instructions: Instruction[];
  /** The earlier stage that this one is built from. */
  parent: BuildStage | undefined;
  /** The image that this stage is built from; undefined when it is built from a stage or names no image. */
  image: BaseImage | undefined;
}

/** An image that is not a stage of the file. */
export interface BaseImage {
  word: Word;
  /** With arguments expanded to their defaults. */
  value: Value;
  /** Undefined when the value is unknown or no image reference. */
  reference: ImageReference | undefined;
}

/** The arguments declared before the first `FROM`. */
export function globalArguments(file: File): Arg[] {
  const args: Arg[] = [];
  for (const instruction of file.instructions) {
    if (instruction.type === 'From') break;
    if (instruction.type === 'Arg') args.push(instruction);
  }
  return args;
}

/** The build stages of a file, in order. */
export function buildStagesOf(file: File): BuildStage[] {
  const scope = globalScope(globalArguments(file));
  const stages: BuildStage[] = [];
  const byName = new Map<string, BuildStage>();
  for (const instruction of file.instructions) {
    if (instruction.type !== 'From') {
      stages.at(-1)?.instructions.push(instruction);
      continue;
    }
    const { image: word, as } = instruction;
    const value = word && expand(word, scope);
    const parent = value && parentStage(byName, textOf(value));
    const stage: BuildStage = {
      index: stages.length,
      name: as?.value.toLowerCase(),
      from: instruction,
      instructions: [],
      parent,
      image: word && value && !parent ? baseImage(word, value) : undefined,
    };
    stages.push(stage);
    if (stage.name !== undefined) byName.set(stage.name, stage);
  }
  return stages;
}

/** Longer chains of stages are no builds; the limit keeps everything that follows a lineage cheap. */
const LONGEST_LINEAGE = 200;

function parentStage(
  byName: ReadonlyMap<string, BuildStage>,
  name: string | undefined,
): BuildStage | undefined {
  const parent = name === undefined ? undefined : byName.get(name.toLowerCase());
  return parent && lineage(parent).length < LONGEST_LINEAGE ? parent : undefined;
}

/** Reads the value of a word as the name of an image. */
export function baseImage(word: Word, value: Value): BaseImage {
  const text = textOf(value);
  return { word, value, reference: text === undefined ? undefined : parseImageReference(text) };
}

/** The last stage called `name`; stage names compare without case. */
export function findStage(stages: readonly BuildStage[], name: string | undefined): BuildStage | undefined {
  if (name === undefined) return undefined;
  return stages.findLast((stage) => stage.name !== undefined && stage.name === name.toLowerCase());
}

/** A stage and the stages it is built from, itself first. */
export function lineage(stage: BuildStage): BuildStage[] {
  const line: BuildStage[] = [];
  for (let next: BuildStage | undefined = stage; next; next = next.parent) line.push(next);
  return line;
}

const DEVELOPMENT_WORD = /^(?:dev|development|debug|local|test)$/u;
const PRODUCTION_NAME = /^(?:prod|production|release|runner|runtime|app|final)$/u;

/** Whether a build stage is named for development, also in a part of its name: `dev`, `app-dev`. */
export function isDevelopmentNamed({ name }: BuildStage): boolean {
  return name?.split(/[-_.]/u).some((word) => DEVELOPMENT_WORD.test(word)) ?? false;
}

/**
 * The stage that ships: `target` when it is given and there, else the last one. Where that is named for
 * development, one that is named for production; undefined when there is none, since nothing ships then.
 */
export function finalStageOf(stages: readonly BuildStage[], target?: string): BuildStage | undefined {
  const targeted = findStage(stages, target) ?? (target ? stages[Number(target)] : undefined);
  if (targeted) return targeted;
  const last = stages.at(-1);
  if (last && isDevelopmentNamed(last)) {
    return stages.findLast((stage) => stage.name && PRODUCTION_NAME.test(stage.name));
  }
  return last;
}
