import { SourceCode, type Range, type Ranged, type SourceLocation } from '@seaworthy/core';
import { visitorKeys, type Comment, type File, type Scalar, type YamlNode } from './ast.ts';
import type { FileContext } from './model/fields.ts';
import { interpolate, type Interpolated } from './model/interpolation.ts';
import { nextStatementIn } from './model/next-statement.ts';
import { Resolver, type Resolved, type ResolutionProblem, type Setting } from './model/resolution.ts';
import type { Service } from './model/service.ts';
import { readServices } from './model/services.ts';
import { volumeDeclaration, type VolumeDeclarations } from './model/volumes.ts';
import { parse } from './parser.ts';

/**
 * A parsed Compose file with the model that rules read. Everything is computed once, when it is first asked for.
 *
 * A rule about services listens to `File` and asks:
 *
 *     File() {
 *       for (const service of code.services) {
 *         const field = service.field('privileged');
 *         if (booleanOf(field)) context.report({ node: field, messageId: 'privileged' });
 *       }
 *     }
 *
 * - **Places.** Whatever has a `range` can be the `node` of a report: a `Field`, a `Port`'s `target`, a dependency. A value that
 *   arrives through an alias, a merge key or `extends` has the place where it is written; the same finding at the same place
 *   is reported once, so a rule can loop over services without a thought to who shares what.
 * - **Three answers.** A `Field` has `value` (core's `Value`: known, default, unknown) and `text`, in which undecided
 *   variables stand as `${NAME}`. Judge `value`; judge `text` only where a part of it is enough. `Interpolated.judged` is the
 *   value to hand to knowledge's `judgeVariable`.
 * - **Absence.** Speak of what is missing only where `service.isComplete`; most rules want `code.longRunningServices`, which
 *   are complete. Rules that fire on nearly everyone use `reportAbsence` of `model/absence.ts`.
 * - **Stages.** `services` are those that production runs. Services whose profiles are all for development or tests are only
 *   in `allServices`, for rules about the file as a whole.
 * - **Fixes.** `model/edits.ts` makes the edits, and makes none where an anchor, an alias, a merge key, a flow collection or a
 *   variable is in the way.
 * - **What has no member** is under `service.body`, `service.get(key)` and `code.top(key)`, resolved all the same.
 */
export class ComposeSourceCode extends SourceCode<File> implements FileContext {
  readonly #resolver: Resolver;
  readonly #interpolated = new Map<Scalar, Interpolated>();
  #root: { resolved: Resolved | undefined } | undefined;
  #allServices: readonly Service[] | undefined;
  #services: readonly Service[] | undefined;
  #developmentServices: readonly Service[] | undefined;
  #longRunningServices: readonly Service[] | undefined;
  #byName: ReadonlyMap<string, Service> | undefined;
  #volumes: VolumeDeclarations | undefined;
  #scalars: readonly Scalar[] | undefined;

  constructor(text: string) {
    super(text, parse(text), visitorKeys);
    this.#resolver = new Resolver(text);
  }

  get comments(): readonly Comment[] {
    return this.ast.comments;
  }

  /** From the line index that is there, so that nodes need not make one for themselves. */
  override getLoc({ range }: Ranged): SourceLocation {
    return this.lineIndex.location(range);
  }

  /** A directive above a key or an item covers all of its lines. */
  override nextStatement(offset: number): Range | undefined {
    return nextStatementIn(this.ast, offset);
  }

  /** What the file says as a whole: its documents together. Undefined for an empty file, and for one that is no mapping. */
  get root(): Resolved | undefined {
    this.#root ??= { resolved: this.#resolver.rootOf(this.ast) };
    const { resolved } = this.#root;
    return resolved?.node.type === 'Mapping' ? resolved : undefined;
  }

  /** A top-level key: `top('networks')`, `top('name')`, `top('version')`. */
  top(name: string): Setting | undefined {
    return this.root?.get(name);
  }

  /** The services that a production deployment runs: all but those whose profiles are all for development or tests. */
  get services(): readonly Service[] {
    this.#services ??= this.allServices.filter(({ stage }) => stage === 'production');
    return this.#services;
  }

  /** The services that only developers or tests start: those whose profiles are all named so. */
  get developmentServices(): readonly Service[] {
    this.#developmentServices ??= this.allServices.filter(({ stage }) => stage !== 'production');
    return this.#developmentServices;
  }

  /** Every service of the file, in source order. */
  get allServices(): readonly Service[] {
    this.#allServices ??= readServices(this);
    return this.#allServices;
  }

  /** The services that rules about absence may judge: complete ones, which run until they are stopped. */
  get longRunningServices(): readonly Service[] {
    this.#longRunningServices ??= this.services.filter(({ isComplete, isLongRunning }) => isComplete && isLongRunning);
    return this.#longRunningServices;
  }

  /** The service of that name, whatever its profiles. */
  service(name: string): Service | undefined {
    this.#byName ??= new Map(this.allServices.map((service) => [service.name, service]));
    return this.#byName.get(name);
  }

  /** The top-level volumes by name. */
  get volumes(): VolumeDeclarations {
    this.#volumes ??= new Map(
      [...(this.top('volumes')?.value?.settings.values() ?? [])].map(({ name, value }) => [
        name,
        volumeDeclaration(value, this),
      ]),
    );
    return this.#volumes;
  }

  /** The file reads others with `include`, or `extends` services of them: a name that is not here may be declared there. */
  get readsOtherFiles(): boolean {
    return this.top('include') !== undefined || this.allServices.some((service) => service.extendsElsewhere);
  }

  /** The text of a scalar as Compose sees it, with its variables. */
  interpolate(scalar: Scalar): Interpolated {
    let interpolated = this.#interpolated.get(scalar);
    if (!interpolated) {
      interpolated = interpolate(scalar, this.text);
      this.#interpolated.set(scalar, interpolated);
    }
    return interpolated;
  }

  /** Every scalar that is a value and not a key, where it is written, also under `x-` keys; in source order. */
  get scalars(): readonly Scalar[] {
    this.#scalars ??= this.ast.documents.flatMap(({ content }) => (content ? scalarsBelow(content) : []));
    return this.#scalars;
  }

  /** What is wrong with merge keys, as far as they have been followed. */
  get resolutionProblems(): readonly ResolutionProblem[] {
    for (const { body } of this.allServices) body?.get('<<');
    return this.#resolver.problems;
  }
}

/** With a stack of its own, because trees may be deeper than the call stack. */
function scalarsBelow(root: YamlNode): Scalar[] {
  const scalars: Scalar[] = [];
  const open: YamlNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'Scalar') scalars.push(node);
    else if (node.type === 'Sequence') {
      for (let i = node.items.length - 1; i >= 0; i--) open.push(node.items[i]!);
    } else if (node.type === 'Mapping') {
      for (let i = node.entries.length - 1; i >= 0; i--) {
        const { value } = node.entries[i]!;
        if (value) open.push(value);
      }
    }
  }
  return scalars;
}
