import type { Directive } from '../ast.ts';
import { contextIn, MOST_LEVELS } from './contexts.ts';
import type { FilesAtHand } from './files-at-hand.ts';
import { foreignFile, readForeign } from './foreign-files.ts';
import { resolveInclude, unresolvedInclude } from './includes.ts';
import { Scope } from './scope.ts';
import type { NginxVersion } from './versions.ts';

/** More statements than any configuration has, even where every server includes the same files. */
const MOST_STATEMENTS = 200_000;
/** In characters, of all files that are included: more than anybody writes. */
const LONGEST_INCLUSION = 2_000_000;
const MOST_INCLUDES_DEEP = 20;

/** What a configuration is laid out from. */
export interface Layout {
  root: Scope;
  /** The statements of the outermost file. */
  statements: readonly Directive[];
  /**
   * The statements of the file that is linted, where the outermost one includes it, and its path, or the pattern that
   * brings it in the configuration of the official image.
   */
  fragment: { statements: readonly Directive[]; path: string } | undefined;
  /** Of the outermost file. */
  path: string;
  files: FilesAtHand;
  /** Where relative paths may start, the likeliest first. */
  folders: readonly string[];
  version: NginxVersion | undefined;
}

/** A level that has not been filled yet. */
interface Level {
  scope: Scope;
  statements: readonly Directive[];
  within: readonly string[];
  depth: number;
}

/** The levels below a root with their statements; those of includes stand in their place. */
export class Levels {
  readonly scopeOf = new Map<Directive, Scope>();
  /** By the block directive that opens the level. */
  readonly scopeIn = new Map<Directive, Scope>();
  /** The files around a statement, from the outermost to its own. */
  readonly within = new Map<Directive, readonly string[]>();
  readonly #layout: Layout;
  #fragment: Layout['fragment'];
  /** Files whose statements have a place already. */
  readonly #placed = new Set<readonly Directive[]>();
  #statements = 0;
  #characters = 0;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#fragment = layout.fragment;
    const open: Level[] = [{ scope: layout.root, statements: layout.statements, within: [layout.path], depth: 0 }];
    for (let level = open.pop(); level; level = open.pop()) {
      const { scope, statements, within, depth } = level;
      this.#fill(scope, statements, within);
      for (const head of scope.directives) {
        const { block } = head;
        if (!block || block.lua || depth >= MOST_LEVELS) continue;
        const inner = this.#open(head, scope);
        open.push({ scope: inner, statements: block.directives, within: this.within.get(head)!, depth: depth + 1 });
      }
    }
  }

  #open(head: Directive, parent: Scope): Scope {
    const context = contextIn(head.name, parent.context);
    const scope = new Scope({ context, head, parent, isOpen: false }, this.#layout.version);
    this.scopeIn.set(head, scope);
    parent.children.push(scope);
    return scope;
  }

  /** Adds statements to a level, those of includes in their place. `within` are the files that are being included. */
  #fill(scope: Scope, statements: readonly Directive[], within: readonly string[]): void {
    for (const directive of statements) {
      this.scopeOf.set(directive, scope);
      this.within.set(directive, within);
      if (directive.name === 'include') {
        this.#include(scope, directive, within);
      } else if (directive.word.variables[0]?.placeholder && directive.args.length === 0) {
        scope.unresolved.push(unresolvedInclude(directive));
      } else {
        this.#statements += 1;
        scope.directives.push(directive);
      }
    }
  }

  #include(scope: Scope, directive: Directive, within: readonly string[]): void {
    const { files, folders } = this.#layout;
    const [path] = directive.args;
    const isWithinBounds =
      within.length <= MOST_INCLUDES_DEEP &&
      this.#statements < MOST_STATEMENTS &&
      this.#characters < LONGEST_INCLUSION;
    const isKnown = path?.variables.length === 0 && isWithinBounds;
    if (isKnown && path.value === this.#fragment?.path) return this.#fillFragment(scope, within);
    const found = isKnown ? resolveInclude(path.value, files, folders) : undefined;
    if (!found?.isComplete) scope.unresolved.push(unresolvedInclude(directive));
    for (const file of found?.files ?? []) {
      if (within.includes(file.path)) continue;
      if (file.path === this.#fragment?.path) {
        this.#fillFragment(scope, within);
        continue;
      }
      this.#characters += file.text.length;
      let { directives } = foreignFile(file);
      if (this.#placed.has(directives)) ({ directives } = readForeign(file.text));
      this.#placed.add(directives);
      this.#fill(scope, directives, [...within, file.path]);
    }
  }

  #fillFragment(scope: Scope, within: readonly string[]): void {
    const { statements, path } = this.#fragment!;
    this.#fragment = undefined;
    this.#fill(scope, statements, [...within, path]);
  }
}
