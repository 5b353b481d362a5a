import { relativePath, type RuleContext } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import type { NginxSourceCode } from '../source-code.ts';
import { contextInside, contextsOfBlock, type Context } from './contexts.ts';
import { contextsOf } from './file-context.ts';
import { isForeign, readForeign } from './foreign-files.ts';
import { resolveInclude, unresolvedInclude, type IncludedFiles } from './includes.ts';
import { Scope } from './scope.ts';
import { serversOf, type Server } from './servers.ts';
import { isInStockFolder, stockConfiguration } from './stock-image.ts';
import { isPartOfMore } from './surroundings.ts';
import { versionIn, type NginxVersion } from './versions.ts';

/** More statements than any configuration has, even where every server includes the same files. */
const MOST_STATEMENTS = 200_000;
const MOST_INCLUDES_DEEP = 20;
/** No configuration nests so deep; what does is not looked into, so that asking all levels around stays cheap. */
const MOST_LEVELS = 64;

/** What of a rule's context the configuration depends on. */
export type ConfigurationContext = Pick<RuleContext<NginxSourceCode>, 'sourceCode' | 'filename' | 'cwd' | 'settings'>;

const cache = new WeakMap<NginxSourceCode, { key: string; configuration: Configuration }>();

/**
 * The configuration that a rule's file is, or is a part of; made once for all rules. It is the door to the model:
 *
 *     create(context) {
 *       const configuration = configurationOf(context);
 *       return {
 *         File() {
 *           for (const server of configuration.servers) …
 *         },
 *       };
 *     }
 */
export function configurationOf(context: ConfigurationContext): Configuration {
  const { sourceCode, filename, cwd, settings } = context;
  const path = relativePath(filename, cwd);
  const version = versionIn(settings);
  const key = `${path} ${version?.join('.') ?? ''}`;
  const cached = cache.get(sourceCode);
  if (cached?.key === key) return cached.configuration;
  const configuration = new Configuration(sourceCode, path, version);
  cache.set(sourceCode, { key, configuration });
  return configuration;
}

/**
 * A file with the levels around and inside it: see {@link configurationOf}.
 *
 * - A file with an `http` block is complete, but for what it includes.
 * - A fragment in `conf.d/*.conf` or `templates/*.template` stands in the `http` block of the official image's own
 *   configuration. The levels around it are then in sight, and their statements stand in no file of the user's. It does
 *   not where it shows that the project has levels of its own around it: {@link Configuration.isPart}.
 * - Around any other fragment the levels are not in sight: {@link Scope.isOpen}.
 */
export class Configuration {
  /** Relative to the project. */
  readonly path: string;
  /** `settings.seaworthy.nginxVersion`. */
  readonly version: NginxVersion | undefined;
  /** The outermost level in sight: that of the file, or of the official image's `nginx.conf`. */
  readonly root: Scope;
  /** The contexts that the file's own top level may be: one, or several for a snippet that fits at many levels. */
  readonly contexts: readonly Context[];
  /**
   * Whether this is a fragment that depends on levels or files which are not in sight: see `isPartOfMore`. Nothing is
   * known then of what they set. Any other fragment has in sight what a reader would look at.
   */
  readonly isPart: boolean;
  readonly #files: IncludedFiles;
  readonly #folder: string;
  readonly #scopeOf = new Map<Directive, Scope>();
  readonly #scopeIn = new Map<Directive, Scope>();
  readonly #byName = new Map<string, Directive[]>();
  /** Stands for the levels below those that are looked into. */
  readonly #beyond = new Scope({ context: undefined, head: undefined, parent: undefined, isOpen: true }, undefined);
  #statements = 0;
  #servers: readonly Server[] | undefined;

  constructor(code: NginxSourceCode, path: string, version: NginxVersion | undefined) {
    const { ast, options } = code;
    this.path = path;
    this.version = version;
    this.#files = options.files ?? {};
    this.#folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    this.contexts = contextsOf(ast.directives);
    this.isPart = this.contexts[0] !== 'main' && isPartOfMore(code.allDirectives, path, this.#files);
    const inHttp = this.contexts.includes('http') && ast.directives.length > 0;
    const inStock = inHttp && isInStockFolder(path) && !this.isPart;
    const context = inStock || this.contexts.length === 1 ? this.contexts[0] : undefined;
    const isOpen = context !== 'main' && !inStock;
    this.root = new Scope(
      { context: inStock ? 'main' : context, head: undefined, parent: undefined, isOpen },
      version,
    );
    this.#collectOwn(ast.directives);
    this.#build(inStock ? readForeign(stockConfiguration) : ast.directives, inStock ? ast.directives : undefined);
  }

  /** Whether the outermost level is in sight: the file is a whole configuration, or one of the official image. */
  get isComplete(): boolean {
    return this.http !== undefined;
  }

  /** The level of `http`, when it is in sight. */
  get http(): Scope | undefined {
    const head = this.root.lastOwn('http');
    return head && this.#scopeIn.get(head);
  }

  /** Every `server` of `http`, with what it listens to and how it answers. Not those of `stream` and `mail`. */
  get servers(): readonly Server[] {
    this.#servers ??= serversOf(this);
    return this.#servers;
  }

  /** Every level, the outer before the inner, in order. */
  get scopes(): Generator<Scope, void> {
    return this.root.inwards();
  }

  /** Every level that the context is true of: `configuration.scopesOf('location', 'if in location')`. */
  scopesOf(...contexts: readonly Context[]): Scope[] {
    return [...this.scopes].filter(({ context }) => context !== undefined && contexts.includes(context));
  }

  /** The directives of these names that stand in this file, at any level, in order. */
  named(...names: readonly string[]): readonly Directive[] {
    if (names.length === 1) return this.#byName.get(names[0]!) ?? [];
    return names.flatMap((name) => this.#byName.get(name) ?? []).sort((a, b) => a.range[0] - b.range[0]);
  }

  /** The directives of these names at any level, also of included files that are at hand. */
  anywhere(...names: readonly string[]): Directive[] {
    return [...this.scopes].flatMap((scope) => scope.own(...names));
  }

  /**
   * Whether an include that is not at hand, at whatever level, could hold directive `name`; also for a fragment, whose
   * outer levels could.
   */
  couldHoldAnywhere(name: string): boolean {
    return this.root.isOpen || [...this.scopes].some((scope) => scope.couldHold(name));
  }

  /** Whether a directive stands in this file. A rule reports and edits nothing else. */
  isHere(directive: Directive): boolean {
    return !isForeign(directive);
  }

  /** The level at which a directive stands. */
  scopeOf(directive: Directive): Scope {
    return this.#scopeOf.get(directive) ?? this.#beyond;
  }

  /** The level that a block directive opens; undefined for blocks of data and Lua. */
  scopeIn(directive: Directive): Scope | undefined {
    return this.#scopeIn.get(directive);
  }

  #collectOwn(directives: readonly Directive[]): void {
    const open = directives.toReversed();
    for (let directive = open.pop(); directive; directive = open.pop()) {
      const others = this.#byName.get(directive.name);
      if (others) others.push(directive);
      else this.#byName.set(directive.name, [directive]);
      for (const inner of directive.block?.directives.toReversed() ?? []) open.push(inner);
    }
  }

  /** @param fragment what the stock configuration includes */
  #build(directives: readonly Directive[], fragment: readonly Directive[] | undefined): void {
    const open = [{ scope: this.root, statements: directives, depth: 0 }];
    for (let level = open.pop(); level; level = open.pop()) {
      const { scope, statements, depth } = level;
      this.#fill(scope, statements, fragment, []);
      for (const head of scope.directives) {
        const { block } = head;
        if (!block || block.lua || depth >= MOST_LEVELS) continue;
        const inner = new Scope(
          { context: contextIn(head.name, scope.context), head, parent: scope, isOpen: false },
          this.version,
        );
        this.#scopeIn.set(head, inner);
        scope.children.push(inner);
        open.push({ scope: inner, statements: block.directives, depth: depth + 1 });
      }
    }
  }

  /** Adds statements to a level, those of includes in their place. `within` are the files that are being included. */
  #fill(
    scope: Scope,
    statements: readonly Directive[],
    fragment: readonly Directive[] | undefined,
    within: readonly string[],
  ): void {
    for (const directive of statements) {
      this.#scopeOf.set(directive, scope);
      if (directive.name === 'include') {
        this.#include(scope, directive, fragment, within);
      } else if (directive.word.variables[0]?.placeholder && directive.args.length === 0) {
        scope.unresolved.push(unresolvedInclude(directive));
      } else {
        this.#statements += 1;
        scope.directives.push(directive);
      }
    }
  }

  #include(
    scope: Scope,
    directive: Directive,
    fragment: readonly Directive[] | undefined,
    within: readonly string[],
  ): void {
    const [path] = directive.args;
    if (fragment && path?.value === '/etc/nginx/conf.d/*.conf' && isForeign(directive)) {
      this.#fill(scope, fragment, undefined, within);
      return;
    }
    const found =
      path?.variables.length === 0 && within.length < MOST_INCLUDES_DEEP && this.#statements < MOST_STATEMENTS
        ? resolveInclude(path.value, this.#files, this.#folder)
        : undefined;
    if (!found) {
      scope.unresolved.push(unresolvedInclude(directive));
      return;
    }
    for (const file of found) {
      if (within.includes(file)) continue;
      // Read anew for each place, because a statement stands at one level.
      this.#fill(scope, readForeign(this.#files[file]!), fragment, [...within, file]);
    }
  }
}

/** The context inside a block; where that around it is not known, the first in which such a block may stand. */
function contextIn(name: string, context: Context | undefined): Context | undefined {
  if (context !== undefined) return contextInside(name, context);
  const [first] = contextsOfBlock(name);
  return first && contextInside(name, first);
}
