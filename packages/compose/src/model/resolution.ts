import type { Range } from '@seaworthy/core';
import type { Entry, File, Mapping, YamlNode } from '../ast.ts';
import { isNull, type Content } from './yaml-values.ts';

/** One key of a mapping as Compose sees it, with the place where it is defined. */
export interface Setting {
  readonly name: string;
  /**
   * Where it is written: in the mapping itself, or where the anchor, the extended service or the earlier document
   * has it.
   */
  readonly entry: Entry;
  /** Undefined for null. */
  readonly value: Resolved | undefined;
  /** It is not written in the mapping itself, but arrives through a merge key, `extends` or another document. */
  readonly inherited: boolean;
}

/** A place that the resolver cannot follow. */
export interface ResolutionProblem {
  readonly code: 'mergedList' | 'tooManyMerges';
  readonly range: Range;
}

/** What a mapping holds once its merge keys are followed: the first `own` of the entries are written in it. */
interface Merged {
  readonly entries: Map<string, Entry>;
  own: number;
}

/** Keys whose value replaces the one that it overrides, where other lists are appended. */
const REPLACED: ReadonlySet<string> = new Set(['command', 'entrypoint', 'test']);

/** As many entries as merge keys may bring into one file: a few lines can ask for billions. */
const MOST_MERGED = 100_000;

/** Follows aliases, merge keys and overrides of one file. */
export class Resolver {
  readonly problems: ResolutionProblem[] = [];
  /** Whether the file may take keys out with `!reset`; hardly any does. */
  readonly resets: boolean;
  readonly #merged = new Map<Mapping, Merged>();
  #budget = MOST_MERGED;

  /** @param text of the file */
  constructor(text: string) {
    this.resets = text.includes('!reset');
  }

  /** What the documents of the file say together. */
  rootOf(file: File): Resolved | undefined {
    const contents = file.documents.flatMap(({ content }) => (content ? (dereference(content) ?? []) : []));
    return Resolved.of(this, contents);
  }

  /**
   * The entries of a mapping by name, those of its merge keys after its own. Its own win, then the first of a list; of
   * a name that stands twice the last.
   */
  entriesOf(mapping: Mapping): Merged {
    const known = this.#merged.get(mapping);
    if (known) return known;
    const entries = new Map<string, Entry>();
    const result: Merged = { entries, own: 0 };
    // Known from now on, so that a mapping which merges itself finds what there is of it.
    this.#merged.set(mapping, result);
    let mergesOthers = false;
    for (const entry of mapping.entries) {
      if (isMergeKey(entry)) mergesOthers = true;
      else if (entry.name !== undefined) entries.set(entry.name, entry);
    }
    result.own = entries.size;
    if (!mergesOthers) return result;
    for (const entry of mapping.entries) if (isMergeKey(entry) && entry.value) this.#merge(entry.value, entries);
    return result;
  }

  #merge(value: YamlNode, into: Map<string, Entry>): void {
    const source = dereference(value);
    const sources = source?.type === 'Sequence' && value.type !== 'Alias' ? source.items : [value];
    for (const each of sources) {
      const content = dereference(each);
      if (content?.type === 'Mapping') this.#take(content, each, into);
      else if (content && !(content.type === 'Scalar' && isNull(content)))
        this.problems.push({ code: 'mergedList', range: each.range });
    }
  }

  #take(source: Mapping, place: YamlNode, into: Map<string, Entry>): void {
    const { entries } = this.entriesOf(source);
    if (this.#budget < entries.size) {
      const told = this.problems.some(({ code }) => code === 'tooManyMerges');
      if (!told) this.problems.push({ code: 'tooManyMerges', range: place.range });
      return;
    }
    this.#budget -= entries.size;
    for (const [name, entry] of entries) if (!into.has(name)) into.set(name, entry);
  }
}

function isMergeKey(entry: Entry): boolean {
  return entry.name === '<<' && entry.key.type === 'Scalar' && entry.key.style === 'plain';
}

/** What an alias stands for, or the node itself; undefined for an alias that stands for nothing. */
export function dereference(node: YamlNode): Content | undefined {
  return node.type === 'Alias' ? node.target : node;
}

/**
 * A value as Compose sees it: aliases and merge keys followed, and where several places give one (`extends`, several
 * documents), all of them as layers of which the last has most to say.
 */
export class Resolved {
  /** Where the value is written: the node of the uppermost layer, never an alias. */
  readonly node: Content;
  /** At least one, the uppermost last; all of them mappings or sequences where there are several. */
  readonly layers: readonly Content[];
  readonly #resolver: Resolver;
  #settings: ReadonlyMap<string, Setting> | undefined;

  private constructor(resolver: Resolver, layers: readonly Content[]) {
    this.#resolver = resolver;
    this.layers = layers;
    this.node = layers.at(-1)!;
  }

  /** The value that the layers make together; undefined for none, and for null. */
  static of(resolver: Resolver, layers: readonly Content[], replace = false): Resolved | undefined {
    const effective = layers.length === 1 ? withoutEmpty(layers) : effectiveLayers(layers, replace);
    return effective.length > 0 ? new Resolved(resolver, effective) : undefined;
  }

  /** The value with another one below it, as `extends` and earlier documents have it. */
  over(base: Resolved): Resolved {
    return Resolved.of(this.#resolver, [...base.layers, ...this.layers]) ?? this;
  }

  /** The text of a scalar, before interpolation; undefined for mappings and sequences. */
  get text(): string | undefined {
    return this.node.type === 'Scalar' ? this.node.value : undefined;
  }

  /** The items of all layers, aliases followed; empty for what is no sequence. */
  get items(): readonly Content[] {
    const items: Content[] = [];
    for (const layer of this.layers) {
      if (layer.type !== 'Sequence') continue;
      for (const item of layer.items) {
        const content = dereference(item);
        if (content && !(content.type === 'Scalar' && isNull(content))) items.push(content);
      }
    }
    return items;
  }

  /** The items, each as a value of its own. */
  get values(): readonly Resolved[] {
    return this.items.map((item) => new Resolved(this.#resolver, [item]));
  }

  /** The keys with their values, in the order of the file; empty for what is no mapping. */
  get settings(): ReadonlyMap<string, Setting> {
    this.#settings ??= this.#resolveSettings();
    return this.#settings;
  }

  get(name: string): Setting | undefined {
    return this.settings.get(name);
  }

  /** The value at the end of a path of keys: `at('deploy', 'resources', 'limits')`. */
  at(...path: readonly string[]): Resolved | undefined {
    return valueAt(this, path);
  }

  #resolveSettings(): ReadonlyMap<string, Setting> {
    const settings = this.#ownSettings() ?? this.#layeredSettings();
    if (!this.#resolver.resets) return settings;
    for (const [name, setting] of settings) if (isReset(setting)) settings.delete(name);
    return settings;
  }

  /** The keys of a mapping that gets none from elsewhere, as nearly all are; undefined for others. */
  #ownSettings(): Map<string, LazySetting> | undefined {
    const { node, layers } = this;
    if (layers.length > 1 || node.type !== 'Mapping' || node.entries.some(isMergeKey)) return undefined;
    const settings = new Map<string, LazySetting>();
    for (const entry of node.entries) {
      const { name } = entry;
      if (name !== undefined) settings.set(name, new LazySetting(this.#resolver, name, entry, false, undefined));
    }
    return settings;
  }

  #layeredSettings(): Map<string, LazySetting> {
    const settings = new Map<string, LazySetting>();
    for (const layer of this.layers) {
      if (layer.type !== 'Mapping') continue;
      const { entries, own } = this.#resolver.entriesOf(layer);
      let left = layer === this.node ? own : 0;
      for (const [name, entry] of entries) {
        const below = settings.get(name);
        settings.set(name, new LazySetting(this.#resolver, name, entry, left-- <= 0, below));
      }
    }
    return settings;
  }
}

function valueAt(value: Resolved, path: readonly string[]): Resolved | undefined {
  let found: Resolved | undefined = value;
  for (const name of path) found = found?.get(name)?.value;
  return found;
}

/** Most settings of a mapping are never looked at. */
class LazySetting implements Setting {
  readonly name: string;
  readonly entry: Entry;
  readonly inherited: boolean;
  readonly #resolver: Resolver;
  readonly #below: LazySetting | undefined;
  #value: { resolved: Resolved | undefined } | undefined;

  constructor(
    resolver: Resolver,
    name: string,
    entry: Entry,
    inherited: boolean,
    below: LazySetting | undefined,
  ) {
    this.#resolver = resolver;
    this.name = name;
    this.entry = entry;
    this.inherited = inherited;
    this.#below = below;
  }

  get value(): Resolved | undefined {
    this.#value ??= { resolved: Resolved.of(this.#resolver, this.#layers(), REPLACED.has(this.name)) };
    return this.#value.resolved;
  }

  /** What the layers of the mapping have under the name, the uppermost last. */
  #layers(): Content[] {
    const below = this.#below;
    if (!below) {
      const content = this.entry.value && dereference(this.entry.value);
      return content ? [content] : [];
    }
    const entries = [this.entry];
    for (let layer: LazySetting | undefined = below; layer; layer = layer.#below) entries.push(layer.entry);
    return entries.reverse().flatMap(({ value }) => (value && dereference(value)) ?? []);
  }
}

/** `!reset` takes a key out. */
function isReset({ entry }: Setting): boolean {
  const content = entry.value && dereference(entry.value);
  return content?.tag === '!reset';
}

function withoutEmpty(layers: readonly Content[]): readonly Content[] {
  const [layer] = layers;
  const isEmpty = layer && ((layer.type === 'Scalar' && isNull(layer)) || layer.tag === '!reset');
  return isEmpty ? [] : layers;
}

/** What is left of the layers once `!reset`, `!override` and scalars have hidden those below them. */
function effectiveLayers(layers: readonly Content[], replace: boolean): Content[] {
  const effective: Content[] = [];
  for (const layer of layers) {
    if (layer.type === 'Scalar' && isNull(layer)) continue;
    const below = effective.at(-1);
    const hides =
      replace ||
      layer.type === 'Scalar' ||
      below?.type === 'Scalar' ||
      layer.tag === '!override' ||
      layer.tag === '!reset';
    if (hides) effective.length = 0;
    if (layer.tag !== '!reset') effective.push(layer);
  }
  return effective;
}
