import type { Directive } from '../ast.ts';
import type { Context } from './contexts.ts';
import { defaultOf } from './defaults.ts';
import type { UnresolvedInclude } from './includes.ts';
import { groupOf, inheritanceSwitchOf, isInherited } from './inheritance.ts';
import type { NginxVersion } from './versions.ts';

/** What is known of a directive at a level, after inheritance. Rules say nothing of what is unknown. */
export type Effective =
  | {
      kind: 'known';
      /** What is in effect, outermost level first. Never empty. May stand in another file: see `Configuration.isHere`. */
      directives: readonly [Directive, ...Directive[]];
      /** The level at which the innermost of them stand. */
      scope: Scope;
      /** False when an include that is not at hand could add to them at that level. */
      complete: boolean;
    }
  | {
      /** Nothing that is in sight sets it, and everything is in sight that could. */
      kind: 'default';
      /** What applies then; undefined when the directive does nothing unless it is set. */
      text: string | undefined;
    }
  | { kind: 'unknown' };

const unknown: Effective = { kind: 'unknown' };

/**
 * A level of the configuration: the file, or what stands between the braces of `http`, `server`, `location`, `if` …
 * The statements of includes that are at hand are its own.
 */
export class Scope {
  /** Undefined in a fragment that fits several contexts, and inside blocks of directives that are not known. */
  readonly context: Context | undefined;
  /** The block directive that opens it; undefined for the file. */
  readonly head: Directive | undefined;
  /** The level around it. */
  readonly parent: Scope | undefined;
  /** Whether a level around it exists that is not in sight, because this is a fragment. */
  readonly isOpen: boolean;
  readonly directives: Directive[] = [];
  readonly children: Scope[] = [];
  readonly unresolved: UnresolvedInclude[] = [];
  readonly #version: NginxVersion | undefined;
  #byName: Map<string, Directive[]> | undefined;
  /** The answers for several names, which stand in the order of the file. */
  readonly #byNames = new Map<string, Directive[]>();

  constructor(place: Pick<Scope, 'context' | 'head' | 'parent' | 'isOpen'>, version: NginxVersion | undefined) {
    this.context = place.context;
    this.head = place.head;
    this.parent = place.parent;
    this.isOpen = place.isOpen;
    this.#version = version;
  }

  /** The directives of these names that stand at this very level, in order. */
  own(...names: readonly string[]): readonly Directive[] {
    this.#byName ??= byName(this.directives);
    if (names.length === 1) return this.#byName.get(names[0]!) ?? [];
    if (!names.some((name) => this.#byName!.has(name))) return [];
    const key = names.join(' ');
    let found = this.#byNames.get(key);
    if (!found) {
      found = this.directives.filter(({ name }) => names.includes(name));
      this.#byNames.set(key, found);
    }
    return found;
  }

  /** The last directive of this name at this very level. */
  lastOwn(name: string): Directive | undefined {
    return this.own(name).at(-1);
  }

  /** This level and those around it, from the inside out. */
  *outwards(): Generator<Scope, void> {
    yield this;
    if (this.parent) yield* this.parent.outwards();
  }

  /** This level and all below it, in order. */
  *inwards(): Generator<Scope, void> {
    const open: Scope[] = [this];
    for (let scope = open.pop(); scope; scope = open.pop()) {
      yield scope;
      for (const child of scope.children.toReversed()) open.push(child);
    }
  }

  /** Whether an include that is not at hand could hold directive `name` at this very level. */
  couldHold(name: string): boolean {
    return this.unresolved.some((include) => include.couldHold(name));
  }

  /**
   * Whether directive `name`, which no level in sight sets, could be set all the same: by an include that is not at
   * hand, or at an outer level of which this file is a fragment. The question of every rule about absence.
   */
  couldBeSet(name: string): boolean {
    for (const scope of this.outwards()) if (scope.couldHold(name) || scope.isOpen) return true;
    return false;
  }

  /**
   * What is in effect of directive `name` at this level, with nginx's inheritance: the nearest level that has any
   * wins as a whole, for `add_header` and other lists too; `allow` and `deny` are one list, as are `root` and `alias`;
   * `return`, `try_files`, `listen` and their like are not inherited; `*_pass` only into `if` and `limit_except`;
   * `add_header_inherit` is obeyed.
   *
   *     const protocols = scope.effective('ssl_protocols');
   *     if (protocols.kind === 'known') protocols.directives[0].args …
   *
   * A `default` is that of `settings.seaworthy.nginxVersion`, or of the older versions when that is not set.
   */
  effective(name: string): Effective {
    const names = groupOf(name);
    for (const scope of this.outwards()) {
      const own = scope.own(...names);
      if (own.length > 0) return scope.#withInherited(name, own);
      const mode = inheritanceSwitchOf(name);
      if (names.some((each) => scope.couldHold(each))) return unknown;
      if (mode && scope.#inheritanceMode(mode) === 'off') return { kind: 'default', text: undefined };
      if (!isInherited(name, scope.context)) break;
      if (scope.isOpen) return unknown;
    }
    return { kind: 'default', text: defaultOf(name, this.context, this.#version) };
  }

  /** `own` is what this level sets; under `add_header_inherit merge` what is inherited comes before it. */
  #withInherited(name: string, own: readonly Directive[]): Effective {
    const mode = inheritanceSwitchOf(name);
    const complete = !groupOf(name).some((each) => this.couldHold(each));
    const known = { kind: 'known', directives: own as [Directive, ...Directive[]], scope: this, complete } as const;
    if (!mode) return known;
    if (this.#inheritanceMode(mode) !== 'merge' || !this.parent) return known;
    const outer = this.parent.effective(name);
    if (outer.kind !== 'known') return { ...known, complete: complete && outer.kind === 'default' };
    return {
      ...known,
      directives: [...outer.directives, ...own] as unknown as [Directive, ...Directive[]],
      complete: complete && outer.complete,
    };
  }

  /** The value of `add_header_inherit` in effect, which is inherited itself; `on` by default. */
  #inheritanceMode(name: string): string {
    const mode = this.effective(name);
    if (mode.kind === 'known') return mode.directives.at(-1)?.args[0]?.value ?? 'on';
    // An include or an outer level could change it, but hardly any configuration does.
    return 'on';
  }
}

function byName(directives: readonly Directive[]): Map<string, Directive[]> {
  const map = new Map<string, Directive[]>();
  for (const directive of directives) {
    const others = map.get(directive.name);
    if (others) others.push(directive);
    else map.set(directive.name, [directive]);
  }
  return map;
}
