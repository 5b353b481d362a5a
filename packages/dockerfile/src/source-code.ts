import { lastIndexWhere, SourceCode, type Range, type Ranged, type Value } from '@seaworthy/core';
import { visitorKeys, type Comment, type File, type Instruction, type Word } from './ast.ts';
import {
  buildStagesOf,
  finalStageOf,
  globalArguments,
  lineage,
  type BuildStage,
} from './model/build-stages.ts';
import { containerCommandOf, type ContainerCommand } from './model/container-command.ts';
import { expand, globalScope, StageVariables, type Scope } from './model/scope.ts';
import { shellAt, type ShellInstructionValue } from './model/shell-in-effect.ts';
import { parse } from './parser.ts';
import { peerIgnoresOf, type PeerIgnores } from './peer-ignores.ts';

/** Options of the Dockerfile language, under `languageOptions` in every host. */
export interface DockerfileLanguageOptions {
  /** The stage that is built, by name or index; by default the one that {@link finalStageOf} finds. */
  target?: string;
  /**
   * Whether `# hadolint ignore=` and `# check=skip=` silence the rules that stand in for those of the peers.
   */
  peerIgnores?: boolean;
}

/** A parsed Dockerfile with the model that rules read. Everything is computed once, when first asked for. */
export class DockerfileSourceCode extends SourceCode<File> {
  readonly options: DockerfileLanguageOptions;
  #stages: BuildStage[] | undefined;
  #globals: Scope | undefined;
  readonly #variables = new Map<BuildStage, StageVariables>();
  #peerIgnores: PeerIgnores | undefined;
  #shipped: Instruction[] | undefined;
  #command: { value: ContainerCommand | undefined } | undefined;

  constructor(text: string, options: DockerfileLanguageOptions = {}) {
    super(text, parse(text), visitorKeys);
    this.options = options;
  }

  get comments(): readonly Comment[] {
    return this.ast.comments;
  }

  /**
   * A directive above an instruction covers all of its lines; one inside an instruction covers the next line.
   */
  override nextStatement(offset: number): Range | undefined {
    const { instructions } = this.ast;
    const index = lastAt(instructions, { range: [offset, offset] }, (instruction) => instruction);
    const before = instructions[index];
    const next = instructions[index + 1];
    if (!next || (before && before.range[1] > offset)) return undefined;
    return [next.range[0], next.range[1] + 1];
  }

  get buildStages(): readonly BuildStage[] {
    this.#stages ??= buildStagesOf(this.ast);
    return this.#stages;
  }

  /** The stage that ships; undefined in a file without `FROM`, and in one that only developers build. */
  get finalStage(): BuildStage | undefined {
    return finalStageOf(this.buildStages, this.options.target);
  }

  /** The stage that `node` stands in; undefined before the first `FROM`. */
  stageOf(node: Ranged): BuildStage | undefined {
    return this.buildStages[lastAt(this.buildStages, node, (stage) => stage.from)];
  }

  /** The outermost instruction that `node` stands in, or after; undefined before the first one. */
  instructionOf(node: Ranged): Instruction | undefined {
    return this.ast.instructions[lastAt(this.ast.instructions, node, (instruction) => instruction)];
  }

  /**
   * Whether the layers of `stage` are part of the image: it is the final stage or one that this is built
   * from.
   */
  isShipped(stage: BuildStage | undefined): boolean {
    return stage !== undefined && this.finalStage !== undefined && lineage(this.finalStage).includes(stage);
  }

  /** The instructions that make up the image, in the order in which they take effect. */
  get shippedInstructions(): readonly Instruction[] {
    this.#shipped ??= (this.finalStage ? lineage(this.finalStage) : [])
      .reverse()
      .flatMap(({ instructions }) => instructions);
    return this.#shipped;
  }

  /** The instruction of this type that has the last word in the image. */
  lastShipped<Type extends Instruction['type']>(
    type: Type,
  ): Extract<Instruction, { type: Type }> | undefined {
    return this.shippedInstructions.findLast(
      (instruction): instruction is Extract<Instruction, { type: Type }> => instruction.type === type,
    );
  }

  /** The image at the root of a stage's lineage. */
  baseImageOf(stage: BuildStage): BuildStage['image'] {
    return lineage(stage).at(-1)?.image;
  }

  /** What a container of the image runs. */
  get containerCommand(): ContainerCommand | undefined {
    this.#command ??= { value: this.finalStage && containerCommandOf(this.finalStage) };
    return this.#command.value;
  }

  /** What `FROM` lines can read. */
  get globals(): Scope {
    this.#globals ??= globalScope(globalArguments(this.ast));
    return this.#globals;
  }

  /** The variables that `instruction` can read. */
  scopeAt(instruction: Instruction): Scope {
    const stage = this.stageOf(instruction);
    if (!stage || instruction.type === 'From') return this.globals;
    return this.#variablesOf(stage).at(instruction.range[0]);
  }

  #variablesOf(stage: BuildStage): StageVariables {
    let variables = this.#variables.get(stage);
    if (!variables) {
      const inherited = stage.parent && this.#variablesOf(stage.parent).atEnd();
      variables = new StageVariables(stage.instructions, inherited, this.globals);
      this.#variables.set(stage, variables);
    }
    return variables;
  }

  /** The value of a word of `instruction`. */
  resolve(word: Word, instruction: Instruction): Value {
    return expand(word, this.scopeAt(instruction));
  }

  /** The shell that runs the shell form at `instruction`. */
  shellAt(instruction: Instruction): ShellInstructionValue {
    return shellAt(this.stageOf(instruction), instruction);
  }

  /** Places that comments for hadolint and BuildKit silence. */
  get peerIgnores(): PeerIgnores {
    this.#peerIgnores ??= peerIgnoresOf(this);
    return this.#peerIgnores;
  }
}

/**
 * The index of the last of `items`, which are in source order, that starts at or before `node`; -1 for none.
 */
function lastAt<Item>(items: readonly Item[], node: Ranged, nodeOf: (item: Item) => Ranged): number {
  return lastIndexWhere(items.length, (index) => nodeOf(items[index]!).range[0] <= node.range[0]);
}
