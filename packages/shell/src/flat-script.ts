import type { Range } from '@seaworthy/core';
import type { Pipeline, Script, ShellProblem, SimpleCommand } from './script.ts';

/** How long each of the lists is. */
export interface Mark {
  commands: number;
  pipelines: number;
  problems: number;
}

const NOT_YET = undefined as never;

/**
 * The commands, pipelines and problems of a text, each in one list. The scripts in its substitutions are
 * intervals of these lists, cut out on first use: nothing is read twice or copied into all scripts around it.
 */
export class FlatScript {
  readonly #commands: SimpleCommand[] = [];
  /** For each command, how many substitutions it is in. */
  readonly #levels: number[] = [];
  readonly #pipelines: Pipeline[] = [];
  readonly #problems: ShellProblem[] = [];
  /** False once a here-document's body was read before the commands that follow on its line. */
  ordered = true;

  get commandCount(): number {
    return this.#commands.length;
  }

  mark(): Mark {
    return {
      commands: this.#commands.length,
      pipelines: this.#pipelines.length,
      problems: this.#problems.length,
    };
  }

  /**
   * Takes the next place in the list of commands for one whose words, and the commands in them, are yet to be
   * read.
   */
  reserveCommand(level: number): number {
    this.#levels.push(level);
    return this.#commands.push(NOT_YET) - 1;
  }

  setCommand(index: number, command: SimpleCommand): void {
    this.#commands[index] = command;
  }

  /** Takes the next place in the list of pipelines for one whose commands are yet to be read. */
  reservePipeline(): number {
    return this.#pipelines.push(NOT_YET) - 1;
  }

  /** `bounds` are the numbers of commands read before the first stage and after each. */
  setPipeline(index: number, range: Range, level: number, bounds: number[]): void {
    this.#pipelines[index] = this.#pipeline(range, level, bounds);
  }

  addProblem(problem: ShellProblem): void {
    this.#problems.push(problem);
  }

  /** What was read since `from`, as a script. */
  script(from: Mark): Script {
    const to = this.mark();
    return new LazyScript(() => ({
      commands: this.#inOrder(this.#commands.slice(from.commands, to.commands)),
      pipelines: this.#inOrder(this.#pipelines.slice(from.pipelines, to.pipelines)),
      problems: distinct(this.#problems.slice(from.problems, to.problems)),
    }));
  }

  #pipeline(range: Range, level: number, bounds: number[]): Pipeline {
    return new LazyPipeline(range, () =>
      bounds.slice(1).map((end, i) => {
        const stage: SimpleCommand[] = [];
        for (let at = bounds[i]!; at < end; at++) {
          if (this.#levels[at] === level) stage.push(this.#commands[at]!);
        }
        return stage;
      }),
    );
  }

  #inOrder<Item extends { range: Range }>(items: Item[]): Item[] {
    return this.ordered ? items : items.sort((a, b) => a.range[0] - b.range[0]);
  }
}

// Classes, since V8 keeps the getters of an object literal, and all that they see, until it collects the old generation.

/** A script that is cut out when somebody asks for a part of it. */
class LazyScript implements Script {
  readonly #cut: () => Script;
  #script: Script | undefined;

  constructor(cut: () => Script) {
    this.#cut = cut;
  }

  get #made(): Script {
    this.#script ??= this.#cut();
    return this.#script;
  }

  get commands(): Script['commands'] {
    return this.#made.commands;
  }

  get pipelines(): Script['pipelines'] {
    return this.#made.pipelines;
  }

  get problems(): Script['problems'] {
    return this.#made.problems;
  }
}

/** A pipeline whose stages are put together when somebody asks for them. */
class LazyPipeline implements Pipeline {
  readonly range: Range;
  readonly #find: () => SimpleCommand[][];
  #stages: SimpleCommand[][] | undefined;
  #commands: SimpleCommand[] | undefined;

  constructor(range: Range, find: () => SimpleCommand[][]) {
    this.range = range;
    this.#find = find;
  }

  get stages(): SimpleCommand[][] {
    this.#stages ??= this.#find();
    return this.#stages;
  }

  get commands(): SimpleCommand[] {
    this.#commands ??= this.stages.flat();
    return this.#commands;
  }
}

/**
 * In source order, and one for each place: what is wrong in a substitution is often found again outside of
 * it.
 */
function distinct(problems: ShellProblem[]): ShellProblem[] {
  const sorted = problems.sort((a, b) => a.range[0] - b.range[0]);
  return sorted.filter(({ range }, i) => i === 0 || range[0] !== sorted[i - 1]!.range[0]);
}
