import { relativePath, type ProjectFile, type ProjectFiles, type RuleContext } from '@seaworthy/core';
import type { Argument, Directive } from '../ast.ts';
import type { NginxSourceCode } from '../source-code.ts';
import type { Context } from './contexts.ts';
import { contextsOf } from './file-context.ts';
import { FilesAtHand } from './files-at-hand.ts';
import { isForeign } from './foreign-files.ts';
import { Levels } from './levels.ts';
import { Scope } from './scope.ts';
import { serversOf, type Server } from './servers.ts';
import { stockImage } from './stock-image.ts';
import { surroundingsOf } from './surroundings.ts';
import { versionIn, type NginxVersion } from './versions.ts';

/** What a file is judged by besides its text. */
interface ConfigurationFacts {
  version: NginxVersion | undefined;
  project: ProjectFiles | undefined;
}

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
  const configuration = new Configuration(sourceCode, path, { version, project: sourceCode.openProject?.(cwd) });
  cache.set(sourceCode, { key, configuration });
  return configuration;
}

/**
 * A file with the levels around and inside it: see {@link configurationOf}.
 *
 * - A file with an `http` block is complete, but for what it includes.
 * - A fragment that one main configuration of the project includes at one place stands there: {@link Configuration.main}.
 *   Other files have then the levels around it.
 * - Any other fragment in `conf.d/*.conf` or `templates/*.template` stands in the `http` block of the official image's own
 *   configuration. The levels around it are then in sight, and their statements stand in no file of the user's. It does
 *   not where it shows that the project has levels of its own around it: {@link Configuration.couldBeSetAround}.
 * - Around any other fragment the levels are not in sight: {@link Scope.isOpen}.
 */
export class Configuration {
  /** Relative to the project. */
  readonly path: string;
  /** `settings.seaworthy.nginxVersion`. */
  readonly version: NginxVersion | undefined;
  /** The outermost level in sight: that of the file, of its main configuration, or of the official image's. */
  readonly root: Scope;
  /** The contexts that the file's own top level may be: one, or several for a snippet that fits at many levels. */
  readonly contexts: readonly Context[];
  /**
   * The project's own main configuration, where this is a fragment that it includes. It is linted by itself: what is
   * missing at its levels is reported there, and only there.
   */
  readonly main: ProjectFile | undefined;
  readonly #couldSetAround: ((name: string) => boolean) | undefined;
  readonly #levels: Levels;
  readonly #byName = new Map<string, Directive[]>();
  /** Stands for the levels below those that are looked into. */
  readonly #beyond = new Scope({ context: undefined, head: undefined, parent: undefined, isOpen: true }, undefined);
  #servers: readonly Server[] | undefined;

  constructor(code: NginxSourceCode, path: string, { version, project }: ConfigurationFacts) {
    const { directives } = code.ast;
    const files = new FilesAtHand(code.options.files ?? {}, project);
    this.path = path;
    this.version = version;
    this.contexts = contextsOf(directives);
    const { outermost, main, couldSetAround, layout } = surroundingsOf(code, { path, files, contexts: this.contexts });
    this.main = main;
    this.#couldSetAround = couldSetAround;
    const context = outermost ? 'main' : this.contexts.length === 1 ? this.contexts[0] : undefined;
    this.root = new Scope({ context, head: undefined, parent: undefined, isOpen: context !== 'main' }, version);
    this.#levels = new Levels({ root: this.root, files, version, ...layout });
    this.#collectOwn(directives);
  }

  /** Whether the outermost level is in sight: the file is a whole configuration, or one of the official image. */
  get isComplete(): boolean {
    return this.http !== undefined;
  }

  /** Whether the project has the whole configuration: it is not the official image's, to whose folder others may add. */
  get isOwn(): boolean {
    const head = this.http?.head;
    return head !== undefined && (this.main !== undefined || this.isHere(head));
  }

  /** The level of `http`, when it is in sight. */
  get http(): Scope | undefined {
    const head = this.root.lastOwn('http');
    return head && this.#levels.scopeIn.get(head);
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

  /**
   * Whether levels that are not in sight could set directive `name`, because this is a fragment that is certain to
   * depend on them: see `surroundingsOf`. Any other fragment has in sight what a reader would look at.
   */
  couldBeSetAround(name: string): boolean {
    return this.#couldSetAround?.(name) ?? false;
  }

  /** Whether a directive, or a word of one, stands in this file. A rule reports and edits nothing else. */
  isHere(node: Directive | Argument): boolean {
    return !isForeign(node);
  }

  /**
   * The path of the file in which a directive stands; undefined for the configuration of the official image, in which
   * this file is taken to be.
   */
  fileOf(directive: Directive): string | undefined {
    const path = this.#levels.within.get(directive)?.at(-1);
    return path === stockImage.path && !this.main && isForeign(directive) ? undefined : path;
  }

  /** The level at which a directive stands. */
  scopeOf(directive: Directive): Scope {
    return this.#levels.scopeOf.get(directive) ?? this.#beyond;
  }

  /** The level that a block directive opens; undefined for blocks of data and Lua. */
  scopeIn(directive: Directive): Scope | undefined {
    return this.#levels.scopeIn.get(directive);
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
}
