import { lastIndexWhere, SourceCode, type Range } from '@seaworthy/core';
import { visitorKeys, type Comment, type Directive, type File } from './ast.ts';
import type { IncludedFiles } from './model/includes.ts';
import { parse } from './parser.ts';

/** Options of the nginx language, under `languageOptions` in every host. */
export interface NginxLanguageOptions {
  /**
   * The texts of files that the configuration includes, by path: absolute as `include` names them, or relative to the
   * project. A path that `include` gives relative starts at the folder of the file that is linted, which is taken for
   * the main one, then at `/etc/nginx`. An include that is not among them is unresolved.
   */
  files?: IncludedFiles;
}

/**
 * A parsed configuration file. What rules ask beyond the tree of statements is answered by the model, whose door is
 * `configurationOf(context)` in model/configuration.ts: the levels and what is in effect at them, servers and what they
 * listen to, locations and which of them serves a path, what a request meets, variables and their values.
 */
export class NginxSourceCode extends SourceCode<File> {
  readonly options: NginxLanguageOptions;
  #directives: Directive[] | undefined;

  constructor(text: string, options: NginxLanguageOptions = {}) {
    super(text, parse(text), visitorKeys);
    this.options = options;
  }

  get comments(): readonly Comment[] {
    return this.ast.comments;
  }

  /** Every directive of the file, those in blocks included, in source order. */
  get allDirectives(): readonly Directive[] {
    if (this.#directives) return this.#directives;
    const all: Directive[] = [];
    const open = this.ast.directives.toReversed();
    for (let directive = open.pop(); directive; directive = open.pop()) {
      all.push(directive);
      for (const inner of directive.block?.directives.toReversed() ?? []) open.push(inner);
    }
    this.#directives = all;
    return all;
  }

  /**
   * A directive above a statement covers all of its lines; above a block it covers the lines up to its `{`, so that a
   * comment about a `server` does not silence everything inside. Findings about a whole block are reported at its
   * head. In a block of data, and between the arguments of a statement, it covers the next line.
   */
  override nextStatement(offset: number): Range | undefined {
    const all = this.allDirectives;
    const index = lastIndexWhere(all.length, (each) => all[each]!.range[0] <= offset);
    const before = all[index];
    const next = all[index + 1];
    if (!next || (before && headEnd(before) > offset)) return undefined;
    const inData = before?.block?.entries.length && before.range[1] > offset;
    if (inData) return undefined;
    return [next.range[0], headEnd(next) + 1];
  }
}

/** The end of a statement; of a block, the end of its `{`. */
function headEnd({ range, block }: Directive): number {
  return block ? block.range[0] + 1 : range[1];
}
